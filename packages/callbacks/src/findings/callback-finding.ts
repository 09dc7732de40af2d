import type { Instant } from "@complaint-ledger/event-sourcing";
import type { PolicyReference } from "@complaint-ledger/policy";
import type { CallbackFindingCode } from "./callback-finding-codes.ts";

/** Something an auditor would remark about calling back on a complaint. */
export interface CallbackFinding {
  readonly complaintId: string;
  /** Null: it is about a callback that is not on record. */
  readonly callback: string | null;
  /** Stable; `sentence` says it in full. */
  readonly code: CallbackFindingCode;
  /** When what it is about happened; of what did not happen, when it was due. UTC. */
  readonly at: Instant;
  /** The last instant in time, where a limit was missed. UTC. */
  readonly dueAt: Instant | null;
  /** Whose rule it offends; null: no policy's in particular. */
  readonly policy: PolicyReference | null;
  /** Id of the event it is about; null: it is about something that is not on record. */
  readonly event: string | null;
  /** Present where it rests on a year whose holidays are not announced yet. */
  readonly provisional?: true;
  /** For people, in English. It names ids and instants (UTC), and repeats no personal text. */
  readonly sentence: string;
}
