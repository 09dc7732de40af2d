import type { Actor, Instant } from "@complaint-ledger/event-sourcing";
import type { ClosureRequirement } from "@complaint-ledger/policy";
import * as fc from "fast-check";
import {
  decideComplaint,
  steps,
  type CommandType,
  type ComplaintCommand,
  type ComplaintState,
  type Step,
} from "../../src/index.ts";
import { mei, mostly, pia } from "./cast.ts";
import { choicesBy, weighted, type Choices } from "./choices.ts";
import { proceed, unborn, type Attempt, type Life } from "./life.ts";
import { hoursBefore, type World } from "./move.ts";
import { moves } from "./moves.ts";
import { policiesAtHand } from "./policies.ts";

/** For each command to try, the numbers it is chosen by. */
type Program = readonly (readonly number[])[];

/** Programs of up to `maxLength` commands. */
export function programs(maxLength: number): fc.Arbitrary<Program> {
  const numbers = fc.array(fc.nat({ max: 0xffff }), { minLength: 24, maxLength: 24 });
  return fc.noBias(fc.array(numbers, { maxLength, size: "max" }));
}

/** Lets a complaint go through a program: each command is chosen in view of the state it meets. */
export function live(program: Program): Life {
  let life = unborn;
  let now: Instant = "2024-03-01T08:00:00.000Z";
  for (const [i, numbers] of program.entries()) {
    const choose = choicesBy(numbers);
    now = hoursBefore(now, -choose.of(0, 0.1, 1, 3, 8, 30));
    const world = { state: life.state, now, missing: missingForAcceptance(life.state, now) };
    life = proceed(life, someAttempt(world, choose, i));
  }
  return life;
}

/** What stands between a complaint and its closing as accepted. */
function missingForAcceptance(state: ComplaintState, now: Instant): ReadonlySet<ClosureRequirement> {
  const closing = {
    type: "CloseComplaint",
    complaintId: "c-1",
    commandId: "any",
    data: { outcome: "accepted" },
  } as const;
  const decision = decideComplaint(closing, state, {
    now,
    actor: pia,
    policies: policiesAtHand,
    dueAt: () => undefined,
  });
  if (decision.outcome === "accepted") return new Set();
  return new Set(decision.rejection.violations.flatMap(({ requirement }) => requirement ?? []));
}

function someAttempt(world: World, choose: Choices, index: number): Attempt {
  const options = steps.map((step) => ({ weight: weightOf(step, world), option: commandOf(step) }));
  const type = weighted(choose, options) ?? "RaiseEarlyWarning";
  const move = moves[type];
  const actor: Actor = move.by?.(choose, world) ?? mostly(choose, mei);
  const data = move.data(world, choose);
  const commandId = `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`;
  const command = { type, complaintId: "c-1", commandId, data, ...someTiming(world, choose) };
  // `data` is what the move of this very command made.
  return { command: command as ComplaintCommand, actor, now: world.now };
}

/** What can achieve nothing, or what the phase does not allow, is tried too, though seldom. */
function weightOf(step: Step, world: World): number {
  const canAchieve = step.phases.includes(world.state.phase) ? moves[commandOf(step)].weight(world) : 0;
  return Math.max(1, 6 * canAchieve);
}

function commandOf({ command }: Step): CommandType {
  // steps.test.ts holds the steps to ComplaintCommands.
  return command as CommandType;
}

/** Mostly at once; sometimes entered late, with or without a reason; now and then in the future. */
function someTiming({ now }: World, choose: Choices): Partial<Pick<ComplaintCommand, "occurredAt" | "lateReason">> {
  if (!choose.happens(12)) return choose.happens(2) ? { occurredAt: hoursBefore(now, -1) } : {};
  const occurredAt = hoursBefore(now, choose.of(1, 11, 20, 60, 1_000));
  return choose.happens(50) ? { occurredAt, lateReason: "The line was down." } : { occurredAt };
}
