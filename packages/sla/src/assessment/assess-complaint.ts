import { assertViewpoint, type Instant } from "@complaint-ledger/event-sourcing";
import type { RulesAtHand } from "@complaint-ledger/policy";
import { alsoReckoned, clockRuns } from "../clocks/clock-runs.ts";
import { reckoned, type NotReckonable } from "../clocks/reckoned.ts";
import type { SlaRow } from "../facts/sla-row.ts";
import { seenFacts } from "../facts/seen-facts.ts";
import { isLodged } from "../history/is-lodged.ts";
import { epochOf } from "../time/epoch.ts";
import { assessClock } from "./assess-clock.ts";
import type { ClockAssessment } from "./clock-assessment.ts";
import { clockStatus } from "./clock-status.ts";
import { complaintStatus, type ComplaintStatus } from "./complaint-status.ts";

/** By what, at which instant and with which knowledge clocks are assessed. */
export interface AssessmentOptions extends RulesAtHand {
  /** What happened later is left out. UTC. */
  readonly asOf: Instant;
  /** What was recorded later is left out; default: nothing is. UTC. */
  readonly knownAt?: Instant | undefined;
}

/** How a complaint stands at an instant. */
export interface ComplaintAssessment {
  readonly complaintId: string;
  readonly status: ComplaintStatus;
  /** Each run of each clock that applies to it, run by run; then what was promised. */
  readonly clocks: readonly ClockAssessment[];
  /** Each run of a clock that no calendar reaches far enough for, and what is wrong; mostly none. */
  readonly notReckonable: readonly NotReckonable[];
}

/**
 * Assesses a complaint's clocks; `undefined` for one that was not lodged by then, as far as was known.
 *
 * A clock for which a calendar does not reach far enough (for a year that is provisional only unless `provisional: "mark"` is
 * asked for) is told in `notReckonable`. Throws `invalid-instant`, `unknown-policy`, `unknown-calendar`.
 *
 * @example
 * assessComplaint(row, { policies, calendars, asOf: "2024-03-01T00:00:00.000Z" })?.status; // "met"
 */
export function assessComplaint(row: SlaRow, options: AssessmentOptions): ComplaintAssessment | undefined {
  assertViewpoint(options);
  const seen = seenFacts(row, options);
  if (!isLodged(seen)) return undefined;
  const asOf = epochOf(options.asOf);
  const { values: clocks, notReckonable } = alsoReckoned(clockRuns(seen, options), (run) =>
    reckoned(run, clockStatus(run, asOf), () => assessClock(run, asOf)),
  );
  const status = complaintStatus(...clocks, ...notReckonable);
  return { complaintId: row.complaintId, status, clocks, notReckonable };
}
