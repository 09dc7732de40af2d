import type { MeasuredOn } from "../environment.ts";

/** What one run of the bench of growth measured, as it is written and published. */
export interface GrowthResult {
  readonly environment: MeasuredOn;
  /** From the smallest ledger to the largest. */
  readonly ledgers: readonly LedgerFigures[];
}

/** Figures of one size of ledger. */
export interface LedgerFigures {
  readonly complaints: number;
  readonly events: number;
  readonly fileMiB: number;
  /** What must not grow with the ledger. */
  readonly costs: Readonly<Record<Cost, Microseconds>>;
  /** What must grow with it, in seconds. */
  readonly whole: Readonly<Record<WholeOperation, number>>;
  /** Peak memory, in MiB, of a process that does nothing else. */
  readonly peakMiB: Readonly<Record<StreamingOperation, number>>;
}

/** How long one of many took: the middle one, and those at a tenth and nine tenths. */
export interface Microseconds {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** What is measured, with what it says in the documentation. */
export const costs = {
  append: "append one event, durably",
  sla: "one event into the SLA read model and worklists",
  liability: "one event into the liability read model",
  callbacks: "one event into the callback trail",
  register: "one event into the register",
  worklist: "worklist: what falls due within an hour (60 answers)",
  show: "show one complaint: history and dossier",
  resume: "resume: open, catch up 1,000 events from a checkpoint",
} as const;

/** A measured cost. */
export type Cost = keyof typeof costs;

/** What handles all of a ledger or of a read model, with what it says in the documentation. */
export const wholeOperations = {
  replay: "replay the SLA read model from the first event",
  write: "write a snapshot of it to a file",
  restore: "restore it from that file",
  verify: "verify the ledger, in a process of its own",
} as const;

/** A measured operation on the whole. */
export type WholeOperation = keyof typeof wholeOperations;

/** Operations that read the whole ledger and keep none of it. */
export const streamingOperations = {
  open: "open the ledger, read one complaint",
  events: "read all events",
  verify: "verify the ledger",
} as const;

/** A measured operation. */
export type StreamingOperation = keyof typeof streamingOperations;
