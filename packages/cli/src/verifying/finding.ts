import type { RuleName } from "@complaint-ledger/complaint";

/**
 * What can be wrong with a ledger.
 * - `damaged-file`: SQLite, or the rules written into the file, say so.
 * - `position-order`, `recorded-order`: positions must rise, and the recording time must never fall, from event to event.
 * - `revision-gap`: the events of a stream must be numbered from 0 without a gap.
 * - `duplicate-event-id`: an event id must stand once in a stream.
 * - `invalid-envelope`: ids, instants or names that no store would have taken.
 * - `recorded-before-it-happened`: an event cannot have happened after it was recorded.
 * - `unknown-event-type`, `unknown-schema-version`, `invalid-payload`: the event is not what its schema asks for.
 * - `out-of-phase`: an event of a complaint that cannot happen before lodging, or after closing.
 * - `unknown-stream`: a stream of no kind that a ledger keeps.
 * - `not-replayable`: the rules cannot rebuild a state from the stream's events.
 * - `against-the-rules`: the rules would have refused the event, on the state before it and at the instant it was recorded.
 * - `fingerprint-differs`: the ledger does not begin with the events of a fingerprint kept from earlier.
 * - `events-missing`: it has fewer events than a fingerprint kept from earlier is of.
 */
export type FindingCode =
  | "damaged-file"
  | "position-order"
  | "recorded-order"
  | "revision-gap"
  | "duplicate-event-id"
  | "invalid-envelope"
  | "recorded-before-it-happened"
  | "unknown-event-type"
  | "unknown-schema-version"
  | "invalid-payload"
  | "out-of-phase"
  | "unknown-stream"
  | "not-replayable"
  | "against-the-rules"
  | "fingerprint-differs"
  | "events-missing";

/** Something wrong with a ledger, and where. */
export interface Finding {
  readonly code: FindingCode;
  readonly stream?: string;
  readonly revision?: number;
  readonly position?: string;
  /** Which rule it is against; only with `against-the-rules`. */
  readonly rule?: RuleName;
  readonly problem: string;
}
