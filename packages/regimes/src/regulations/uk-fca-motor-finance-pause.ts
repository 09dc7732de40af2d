import type { LocalizedText } from "@complaint-ledger/policy";

/**
 * A span in which a regulation's clock does not run. It comes after the fact, and for complaints that have their policy
 * already, so it is no part of the policy: it is recorded on each complaint, by `PauseClock` (and `RevisePause`, when its
 * end is moved) or with `RebasePolicy`.
 */
export interface StatutoryPause {
  readonly title: LocalizedText;
  readonly source: string;
  /** Ids of the policy and of its clock. */
  readonly clock: { readonly policy: string; readonly clock: string };
  /** Complaints of this category, received from and to these local dates (both included), without a final response yet. */
  readonly category: string;
  readonly receivedFrom: string;
  readonly receivedTo: string;
  /** First instant that does not count, and first that counts again. UTC; midnights in the policy's zone. */
  readonly from: string;
  readonly until: string;
  /** The clock's pause reason to record. */
  readonly reason: string;
}

/**
 * United Kingdom: complaints about motor finance commission wait from 11 January 2024 to 31 May 2026, the end as it stood on
 * 5 December 2025. It was imposed retroactively, and its end moved more than once.
 */
export const ukFcaMotorFinancePause: StatutoryPause = {
  title: { en: "United Kingdom: pause of motor finance complaints", zh: "英国汽车金融佣金投诉暂停" },
  source:
    "FCA DISP App 5.2, as of 2025-12-05; https://public-ui-fcahandbook-dev.azurewebsites.net/handbook/dispapp5/dispapp5s2",
  clock: { policy: "uk-fca-disp", clock: "finalResponse" },
  category: "motorFinanceCommission",
  receivedFrom: "2023-11-17",
  receivedTo: "2026-05-31",
  from: "2024-01-11T00:00:00.000Z",
  // The last day is in summer time.
  until: "2026-05-31T23:00:00.000Z",
  reason: "motorFinancePause",
};
