import type {
  ComplaintCommand,
  ComplaintContext,
  ComplaintEvents,
  ComplaintState,
  Rejection,
} from "@complaint-ledger/complaint";
import type { CataloguedStore, CommandOutcome, Instant, IssuedCommand } from "@complaint-ledger/event-sourcing";
import type { HandlingPolicy } from "@complaint-ledger/policy";
import type { ClockStateOf } from "../arbitraries/complaint-lives/life.ts";
import type { SimulatedReadModel } from "./simulated-read-model.ts";

/** What is simulated. Everything has a default but the seed. */
export interface SimulationOptions {
  /** Everything left to chance follows from it: the same options give the same trace, byte by byte. */
  readonly seed: number;
  /** How many steps are made before the simulation comes to rest. Default 150. */
  readonly steps?: number;
  /** How many workers give commands at the same time. Default 4. */
  readonly workers?: number;
  /** How many complaints they work on. Default 2. */
  readonly complaints?: number;
  /** What goes wrong, and how often. */
  readonly faults?: FaultRates;
  /** The policy versions at hand. Default: those of `complaintLives`. */
  readonly policies?: readonly HandlingPolicy[];
  /** How clocks stand. Default: as in `complaintLives`. */
  readonly clockState?: ClockStateOf;
  /** When it begins. UTC; default 1 March 2024. */
  readonly start?: Instant;
  /** How a command is handled. Default: `handleCommand`. */
  readonly handle?: SimulatedHandling;
  /** What follows the ledger. Default: a chronicle of each complaint. */
  readonly readModels?: readonly SimulatedReadModel[];
  /** Steps to leave out, by number from 0: how a failing simulation is made shorter. Default: none. */
  readonly without?: readonly number[];
}

/** How often something goes wrong, in whole percent of the calls it can happen to. */
export interface FaultRates {
  /** An append is answered as a conflict although nobody wrote. Default 4. */
  readonly conflict?: number;
  /** A call is carried out, and its answer is lost. Default 6. */
  readonly answerLost?: number;
  /** A call is lost on the way; the caller cannot tell this from a lost answer. Default 4. */
  readonly requestLost?: number;
  /** The caller dies just before a call is carried out, or just after. Default 3. */
  readonly crash?: number;
  /** A call stays on the way while others pass it. Default 10. */
  readonly slow?: number;
  /** A read model dies and goes on from what it saved last. Default 10. */
  readonly readModelCrash?: number;
}

/** Handles one command on its stream, as a service does; rejects with what the store rejects with. */
export type SimulatedHandling = (
  store: CataloguedStore,
  stream: string,
  issued: IssuedCommand<ComplaintState, ComplaintCommand, ComplaintContext>,
) => Promise<CommandOutcome<ComplaintState, ComplaintEvents, Rejection>>;

/** What came of a simulation. */
export interface SimulationReport {
  readonly seed: number;
  /** What happened, one thing a line. */
  readonly trace: readonly string[];
  /** How many events were recorded. */
  readonly recorded: number;
  /** What went wrong, and after which step; absent if nothing did. */
  readonly failure?: SimulationFailure;
}

/** The first step after which something did not hold. */
export interface SimulationFailure {
  /** From 0. */
  readonly step: number;
  /** In words. */
  readonly problems: readonly string[];
}
