import { complaintCatalogue, complaintDecider } from "@complaint-ledger/complaint";
import { fold, handleCommand, withCatalogue, type EventStore } from "@complaint-ledger/event-sourcing";
import { chooseAttempt } from "../arbitraries/complaint-lives/choose-attempt.ts";
import { simpleClocksOf } from "../arbitraries/complaint-lives/life.ts";
import { policiesAtHand } from "../arbitraries/complaint-lives/policies-at-hand.ts";
import { madeUpId } from "../complaints/made-up-id.ts";
import type { Choices } from "../random/choices.ts";
import type { SettableClock } from "../settable-clock.ts";
import { chronicle } from "./chronicle.ts";
import { commandGiver, type CommandGiver, type GivingWorld, type Task } from "./command-giver.ts";
import { follower, type Follower } from "./follower.ts";
import type { LedgerWatch } from "./ledger-watch.ts";
import { simulatedReadModel } from "./simulated-read-model.ts";
import type { FaultRates, SimulatedHandling, SimulationOptions } from "./simulation.ts";
import type { Fate } from "./worker.ts";

/** Those who give commands and those who follow the ledger, and what they can do in a step. */
export interface Office {
  readonly givers: readonly CommandGiver[];
  readonly followers: readonly Follower[];
  /** One of them does one thing, or the clock jumps. */
  readonly makeStep: (step: number, choose: Choices) => Promise<void>;
  /** Without further faults, every command is answered. */
  readonly answerAll: (step: number, choose: Choices) => Promise<void>;
  /** Every follower takes in all there is. */
  readonly followAll: () => Promise<void>;
}

/** What an office works with. */
export interface OfficeGround {
  readonly store: EventStore;
  readonly clock: SettableClock;
  readonly watch: LedgerWatch;
  /** The ids of commands that were given; the office adds to them. */
  readonly issued: Set<string>;
  readonly tell: (what: string) => void;
}

const defaultRates: Required<FaultRates> = {
  conflict: 4,
  answerLost: 6,
  requestLost: 4,
  crash: 3,
  slow: 10,
  readModelCrash: 10,
};

/** Opens an office in which nothing has been done. */
export function openOffice(options: SimulationOptions, { store, clock, watch, issued, tell }: OfficeGround): Office {
  const { workers = 4, complaints = 2, policies = policiesAtHand } = options;
  const rates = { ...defaultRates, ...options.faults };
  const world: GivingWorld = {
    store,
    catalogued: (disturbed) => withCatalogue(disturbed, complaintCatalogue),
    now: clock.now,
    policies,
    clockState: options.clockState ?? simpleClocksOf(policies),
    handle: options.handle ?? handleAtOnce,
  };
  const givers = Array.from({ length: workers }, (_, i) => commandGiver(`worker-${i + 1}`, world));
  const models = options.readModels ?? [simulatedReadModel(chronicle)];
  const followers = models.map((model) => follower(model, store, watch.events));
  const heldUpUntil = new Map<CommandGiver, number>();

  function newTask(step: number, choose: Choices): Task {
    const complaintId = `c-${1 + choose.below(complaints)}`;
    const commandId = madeUpId(`step ${step}`, 0);
    const state = fold(complaintDecider.evolve, complaintDecider.initialState, watch.historyOf(complaintId));
    return chooseAttempt({ complaintId, commandId, policies, state, now: clock.now() }, choose);
  }

  async function give(giver: CommandGiver, step: number, choose: Choices): Promise<void> {
    const task = giver.task ?? newTask(step, choose);
    const { type, complaintId, commandId, data } = task.command;
    const gives = issued.has(commandId) ? "gives again" : "gives";
    issued.add(commandId);
    tell(`${giver.name} ${gives} ${type} on ${complaintId} by ${task.actor.id}: ${JSON.stringify(data)}`);
    await giver.give(task);
    mayBeHeldUp(giver, step, choose);
  }

  async function proceed(giver: CommandGiver, fate: Fate): Promise<void> {
    tell(`${giver.name} ${giver.pending}: ${fate}`);
    await giver.proceed(fate);
  }

  function mayBeHeldUp(giver: CommandGiver, step: number, choose: Choices): void {
    if (choose.happens(rates.slow)) heldUpUntil.set(giver, step + 1 + choose.below(20));
  }

  async function finishCalls(): Promise<void> {
    for (const giver of givers) while (giver.pending !== undefined) await proceed(giver, "done");
  }

  /** Every call that is under way comes to its end; then the office is closed for a while. */
  async function night(choose: Choices): Promise<void> {
    await finishCalls();
    clock.advance(choose.of(1, 3, 8, 30) * 3_600_000);
    tell("the clock jumps");
  }

  return {
    givers,
    followers,
    async makeStep(step, choose) {
      clock.advance(choose.below(20_000));
      const free = givers.filter(({ pending }) => pending === undefined);
      const going = givers.filter((giver) => !free.includes(giver) && (heldUpUntil.get(giver) ?? 0) <= step);
      const act = choose.weighted<() => Promise<void>>([
        ...going.map((giver) => ({
          weight: 6,
          option: async () => {
            await proceed(giver, fateOf(giver.pending ?? "", rates, choose));
            mayBeHeldUp(giver, step, choose);
          },
        })),
        ...free.map((giver) => ({ weight: 4, option: () => give(giver, step, choose) })),
        ...followers.map((model) => ({ weight: 3, option: () => follow(model, rates, choose, tell) })),
        { weight: 2, option: () => night(choose) },
      ]);
      await act?.();
    },
    async answerAll(step, choose) {
      await finishCalls();
      for (const giver of givers) {
        // A command may be contended a few times, and be answered at last.
        for (let tries = 0; tries < 20 && giver.task !== undefined; tries++) {
          await give(giver, step, choose);
          await finishCalls();
        }
      }
    },
    async followAll() {
      for (const model of followers) while (await takeNext(model, tell));
    },
  };
}

const handleAtOnce: SimulatedHandling = (store, stream, issued) =>
  handleCommand({ store, decider: complaintDecider, stream, ...issued });

function fateOf(
  call: string,
  { conflict, answerLost, requestLost, crash }: Required<FaultRates>,
  choose: Choices,
): Fate {
  if (choose.happens(crash)) return choose.of("crashBefore", "crashAfter");
  if (choose.happens(answerLost)) return "answerLost";
  if (choose.happens(requestLost)) return "requestLost";
  return call.startsWith("append") && choose.happens(conflict) ? "conflict" : "done";
}

/** A read model takes in a few events, and may save, and may crash. */
async function follow(
  model: Follower,
  { readModelCrash }: Required<FaultRates>,
  choose: Choices,
  tell: OfficeGround["tell"],
): Promise<void> {
  for (let left = 1 + choose.below(5); left > 0; left--) {
    await takeNext(model, tell);
  }
  if (choose.happens(30)) {
    tell(`${model.name} saves`);
    model.save();
  }
  if (choose.happens(readModelCrash)) {
    tell(`${model.name} crashes and goes on`);
    await model.crash();
  }
}

/** Takes in the next event; tells whether there was one. */
async function takeNext(model: Follower, tell: OfficeGround["tell"]): Promise<boolean> {
  const event = await model.takeNext();
  if (event === undefined) return false;
  tell(`${model.name} takes ${event.type} of ${event.stream}@${event.revision}`);
  return true;
}
