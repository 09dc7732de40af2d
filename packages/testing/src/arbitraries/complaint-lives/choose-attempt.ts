import {
  decideComplaint,
  steps,
  unstartedClock,
  type CommandType,
  type ComplaintCommand,
  type ComplaintState,
  type Step,
} from "@complaint-ledger/complaint";
import type { Actor, Instant } from "@complaint-ledger/event-sourcing";
import { findPolicy, type ClosureRequirement, type HandlingPolicy } from "@complaint-ledger/policy";
import type { Choices } from "../../random/choices.ts";
import { mei, mostly, pia } from "./cast.ts";
import type { ComplaintAttempt } from "./life.ts";
import { hoursBefore, type World } from "./move.ts";
import { moves } from "./moves.ts";

/** A complaint for which a command is wanted. */
export interface Choosing {
  readonly complaintId: string;
  /** The id the command is to have. */
  readonly commandId: string;
  readonly policies: readonly HandlingPolicy[];
  readonly state: ComplaintState;
  /** UTC. */
  readonly now: Instant;
}

/** Chooses a command to try next in view of where the complaint stands. */
export function chooseAttempt(
  { complaintId, commandId, policies, state, now }: Choosing,
  choose: Choices,
): ComplaintAttempt {
  const pinned = state.policies.flatMap((reference) => findPolicy(policies, reference) ?? []);
  const world: World = { state, now, policies, pinned, missing: missingForAcceptance(state, now, policies) };
  const options = steps.map((step) => ({ weight: weightOf(step, world), option: commandOf(step) }));
  const type = choose.weighted(options) ?? "RaiseEarlyWarning";
  const move = moves[type];
  const actor: Actor = move.by?.(choose, world) ?? mostly(choose, mei);
  const data = move.data(world, choose);
  const command = { type, complaintId, commandId, data, ...someTiming(world, choose) };
  // `data` is what the move of this very command made.
  return { command: command as ComplaintCommand, actor, now };
}

/** What stands between a complaint and its closing as accepted. */
function missingForAcceptance(
  state: ComplaintState,
  now: Instant,
  policies: readonly HandlingPolicy[],
): ReadonlySet<ClosureRequirement> {
  const closing = {
    type: "CloseComplaint",
    complaintId: "any",
    commandId: "any",
    data: { outcome: "accepted" },
  } as const;
  const world = { isRecorded: () => false, clock: () => unstartedClock };
  const decision = decideComplaint(closing, state, { now, actor: pia, policies, ...world });
  if (decision.outcome === "accepted") return new Set();
  return new Set(decision.rejection.violations.flatMap(({ requirement }) => requirement ?? []));
}

/** What can achieve nothing, or what the phase does not allow, is tried too, though seldom. */
function weightOf(step: Step, world: World): number {
  const canAchieve = step.phases.includes(world.state.phase) ? moves[commandOf(step)].weight(world) : 0;
  return Math.max(1, 6 * canAchieve);
}

function commandOf({ command }: Step): CommandType {
  // The names of the steps' commands are those of `ComplaintCommands`.
  return command as CommandType;
}

/** Mostly at once; sometimes entered late, with or without a reason; now and then in the future. */
function someTiming({ now }: World, choose: Choices): Partial<Pick<ComplaintCommand, "occurredAt" | "lateReason">> {
  if (!choose.happens(12)) return choose.happens(2) ? { occurredAt: hoursBefore(now, -1) } : {};
  const occurredAt = hoursBefore(now, choose.of(1, 11, 20, 60, 1_000));
  return choose.happens(50) ? { occurredAt, lateReason: "The line was down." } : { occurredAt };
}
