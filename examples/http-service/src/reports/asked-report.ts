import type { Instant, Position, Problem } from "@complaint-ledger/event-sourcing";
import type { Breakdown, SlaReport } from "@complaint-ledger/sla";

/** Which report is asked for. */
export interface AskedReport {
  /** UTC. */
  readonly asOf: Instant;
  readonly by?: Breakdown | undefined;
}

/** A report, and up to which event it has read: everything recorded before it was asked for, at least. */
export interface SlaReportUpTo extends SlaReport {
  readonly upTo: Position | null;
}

/** What the thread is sent: a report to make, or `stop`. */
export type ToThread = { readonly number: number; readonly asked: AskedReport } | "stop";

/** What the thread answers, under the number of the question. An error's own members are lost on the way between threads. */
export type FromThread =
  | { readonly number: number; readonly report: SlaReportUpTo }
  | { readonly number: number; readonly problem: Problem }
  | { readonly number: number; readonly fault: unknown };
