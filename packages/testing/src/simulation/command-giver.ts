import {
  complaintDecider,
  complaintStream,
  type ClockReference,
  type ComplaintCommand,
  type ComplaintEvents,
  type ComplaintState,
  type Rejection,
} from "@complaint-ledger/complaint";
import {
  fold,
  type Actor,
  type CommandOutcome,
  type NewEvent,
  type NewEventOf,
} from "@complaint-ledger/event-sourcing";
import type { CataloguedStore, EventStore, Instant } from "@complaint-ledger/event-sourcing";
import type { HandlingPolicy } from "@complaint-ledger/policy";
import type { ClockStateOf } from "../arbitraries/complaint-lives/life.ts";
import { disturbedStore, unknownOutcome } from "./disturbed-store.ts";
import type { LedgerWatch } from "./ledger-watch.ts";
import type { SimulatedHandling } from "./simulation.ts";
import { idleWorker, type Fate } from "./worker.ts";

/** A command that is to be recorded, and by whom; kept until it is answered. */
export interface Task {
  readonly command: ComplaintCommand;
  readonly actor: Actor;
}

/** What somebody was told about a command. */
export interface Told {
  readonly task: Task;
  readonly outcome: CommandOutcome<ComplaintState, ComplaintEvents, Rejection>;
}

/** The world that commands are given in. */
export interface GivingWorld {
  readonly store: EventStore;
  readonly catalogued: (store: EventStore) => CataloguedStore;
  readonly now: () => Instant;
  readonly policies: readonly HandlingPolicy[];
  readonly clockState: ClockStateOf;
  readonly handle: SimulatedHandling;
}

/** Gives commands one at a time, each again under the same id until it is answered, also after a crash. */
export interface CommandGiver {
  readonly name: string;
  /** The command that waits for its answer, if any. */
  readonly task: Task | undefined;
  /** The call to the store that waits for its turn, if any. */
  readonly pending: string | undefined;
  /** Gives a new command, or the unanswered one again. */
  readonly give: (task: Task) => Promise<void>;
  /** Gives the pending call its turn. */
  readonly proceed: (fate: Fate) => Promise<void>;
  /** What was told since it was asked last, and what was thrown that no store throws. */
  readonly heard: () => readonly (Told | { readonly thrown: unknown })[];
}

/** Makes a giver of commands with nothing to do. */
export function commandGiver(
  name: string,
  { store, catalogued, now, policies, clockState, handle }: GivingWorld,
): CommandGiver {
  let worker = idleWorker();
  let task: Task | undefined;
  let heard: (Told | { readonly thrown: unknown })[] = [];

  async function work(current: Task): Promise<void> {
    const { command, actor } = current;
    // All attempts of one handling are decided at the instant it began, as the ledger does it.
    const instant = now();
    const contextFor = (_: ComplaintState, history: readonly NewEvent[]) => ({
      now: instant,
      actor,
      policies,
      isRecorded: (event: string) => history.some(({ id }) => id === event),
      // A complaint's stream holds a complaint's events; the catalogue has checked those read, the decider made the others.
      clock: (clock: ClockReference) => clockState(history as Parameters<ClockStateOf>[0], clock),
    });
    try {
      const disturbed = catalogued(disturbedStore(store, worker));
      const outcome = await handle(disturbed, complaintStream(command.complaintId), { command, actor, contextFor });
      heard.push({ task: current, outcome });
      if (outcome.outcome !== "contended") task = undefined;
    } catch (error) {
      if (error === unknownOutcome) return;
      heard.push({ thrown: error });
      task = undefined;
    }
  }

  return {
    name,
    get task() {
      return task;
    },
    get pending() {
      return worker.pending?.what;
    },
    give(given) {
      task = given;
      return worker.begin(() => work(given));
    },
    async proceed(fate) {
      await worker.proceed(fate);
      // Whoever died is followed by another who knows what was to be done.
      if (fate === "crashBefore" || fate === "crashAfter") worker = idleWorker();
    },
    heard() {
      const news = heard;
      heard = [];
      return news;
    },
  };
}

/** What is wrong with an answer, as the ledger stands. */
export function answerProblems({ task: { command }, outcome }: Told, watch: LedgerWatch): readonly string[] {
  const { commandId, complaintId, type } = command;
  const history = watch.historyOf(complaintId);
  const standing = history.filter((event) => event.commandId === commandId);
  const what = `${type} on ${complaintId} was answered as ${outcome.outcome}`;
  switch (outcome.outcome) {
    case "recorded":
    case "alreadyRecorded": {
      const said = outcome.events.map(({ id, revision }) => `${id}@${revision}`).join();
      const there = standing.map(({ id, revision }) => `${id}@${revision}`).join();
      if (said === "" || said !== there) return [`${what} with ${said}, and ${there} stands in the stream`];
      if (outcome.outcome === "alreadyRecorded") return [];
      const decided: readonly NewEventOf<ComplaintEvents>[] = history.slice(0, outcome.lastRevision + 1);
      const state = fold(complaintDecider.evolve, complaintDecider.initialState, decided);
      return JSON.stringify(state) === JSON.stringify(outcome.state) ? [] : [`${what} with a state that never was`];
    }
    case "rejected":
    case "nothingRecorded":
    case "contended":
      return standing.length === 0 ? [] : [`${what}, and stands in the stream`];
  }
}
