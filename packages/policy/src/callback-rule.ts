import type { Duration } from "./duration.ts";
import type { PolicyReference } from "./handling-policy.ts";

/** 回访: what a policy asks of going back to the complainant. */
export interface CallbackRule {
  /** Whether the agent must be someone else than the handler. */
  readonly agentDiffersFromHandler: boolean;
  /** Media that count, e.g. `phone`, `letter`, `visit`; empty: any. */
  readonly media: readonly string[];
  /** Failed attempts demanded before an outcome callback may be abandoned. */
  readonly attemptsBeforeAbandoning: number;
  /** How long to wait after a failed attempt before the next. */
  readonly retryAfter?: Duration;
  /** How soon after the solution was carried out the outcome callback must be done. */
  readonly within?: Duration;
  /** Questionnaire asked in each purpose; absent: free conversation. */
  readonly questionnaires: {
    /** Asked while the complainant waits. */
    readonly progress?: PolicyReference;
    /** Asked about what came of it. */
    readonly outcome?: PolicyReference;
  };
}
