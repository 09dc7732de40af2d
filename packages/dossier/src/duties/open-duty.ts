import type { Instant } from "@complaint-ledger/event-sourcing";

/** Something that somebody still has to do. */
export interface OpenDuty {
  readonly duty: DutyKind;
  /** Id, within the complaint, of what is owed: of the remedy, the callback, the clock and so on. */
  readonly of: string;
  /** Unit, company or pseudonymous person; null: nobody in particular. */
  readonly owedBy: string | null;
  /** Null: no date was set. UTC. */
  readonly dueAt: Instant | null;
  /** Whether it was due before the dossier's instant. */
  readonly overdue: boolean;
}

/** Kinds of what can be owed, in the order they are listed when due at the same time. */
export const dutyKinds = [
  "clock",
  "information",
  "countermeasure",
  "remedy",
  "callback",
  "dissatisfaction",
  "appeal",
  "sanctionApproval",
  "sanctionExecution",
  "correctiveAction",
] as const;

/** One of the {@link dutyKinds}. */
export type DutyKind = (typeof dutyKinds)[number];
