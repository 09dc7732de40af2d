import type { MeasuredOn } from "../environment.ts";
import type { StoreTask } from "./store-tasks.ts";
import type { Keeping } from "./contenders.ts";

/** What one run of the bench of peers measured, as it is written and published. Every list holds one figure a round. */
export interface PeersResult {
  readonly environment: MeasuredOn;
  /** Exact versions of the peers, by package. */
  readonly versions: Readonly<Record<string, string>>;
  /** How much the stores held. */
  readonly sizes: { readonly complaints: number; readonly replayedEvents: number };
  readonly stores: readonly StoreFigures[];
  readonly deadlines: readonly DeadlineFigures[];
}

/** Figures of one store. */
export interface StoreFigures {
  readonly name: string;
  readonly keeping: Keeping;
  readonly durability?: string | undefined;
  /** Operations a second. */
  readonly tasks: Readonly<Record<StoreTask, readonly number[]>>;
  /** Share of the appends that were refused; those of a caller who is alone were tried again. */
  readonly refused: Readonly<Record<StoreTask, readonly number[]>>;
  /** Events into a read model, a second of processor time; empty where the store cannot read them all. */
  readonly replay: readonly number[];
  /** Peak memory of the process that replayed, in MiB. */
  readonly replayPeakMiB: readonly number[];
}

/** Figures of one way to reckon one kind of deadline. */
export interface DeadlineFigures {
  readonly question: string;
  readonly name: string;
  /** Answers that were those of this project, of `asked`; where it is not all of them, see `differs`. */
  readonly agrees: number;
  readonly asked: number;
  /** The first that was not, as instants in UTC. */
  readonly differs?: { readonly start: string; readonly expected: string; readonly answer: string };
  /** Deadlines a second. */
  readonly rates: readonly number[];
}
