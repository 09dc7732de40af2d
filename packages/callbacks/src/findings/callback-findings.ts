import { compareKeys } from "@complaint-ledger/complaint";
import { assertViewpoint, type Instant } from "@complaint-ledger/event-sourcing";
import type { RulesAtHand } from "@complaint-ledger/policy";
import type { CallbackRow } from "../facts/callback-row.ts";
import { asHappened, visibleFacts } from "../facts/visible-facts.ts";
import { askedAsPolicyAsks } from "./asked-as-policy-asks.ts";
import { auditedComplaint, type AuditedComplaint, type Check } from "./audited-complaint.ts";
import type { CallbackFinding } from "./callback-finding.ts";
import { calledByWhomAndHow } from "./called-by-whom-and-how.ts";
import { closedAsPolicyAsks } from "./closed-as-policy-asks.ts";
import { outcomeCallbackInTime } from "./outcome-callback-in-time.ts";
import { triedAsPolicyAsks } from "./tried-as-policy-asks.ts";
import { whatWasFoundAndFollowed } from "./what-was-found-and-followed.ts";

/** By what, at which instant and with which knowledge callbacks are looked at. */
export interface CallbackOptions extends RulesAtHand {
  /** What happened later is left out. UTC. */
  readonly asOf: Instant;
  /** What was recorded later is left out; default: nothing is. UTC. */
  readonly knownAt?: Instant | undefined;
}

/** What was found, and in how much. */
export interface CallbackFindings {
  readonly asOf: Instant;
  readonly knownAt?: Instant;
  /** Complaints looked at: those lodged by then. */
  readonly complaints: number;
  readonly callbacks: number;
  /** By complaint in the order of their ids, of each in the order of time. */
  readonly findings: readonly CallbackFinding[];
}

const checks: readonly Check[] = [
  outcomeCallbackInTime,
  closedAsPolicyAsks,
  triedAsPolicyAsks,
  calledByWhomAndHow,
  askedAsPolicyAsks,
  whatWasFoundAndFollowed,
];

/**
 * Whether complainants were gone back to as their policies ask, each step held against the policy in force when it happened:
 * missing, late, too few or too hasty attempts, the wrong person or medium, skipped questions, contradictions, and
 * dissatisfaction from which nothing followed. The rules prevent most of it, but raw appends and imports exist.
 *
 * Where a calendar does not reach far enough for a limit (for a year that is provisional only unless `provisional: "mark"` is asked
 * for), that is a finding, `limit-not-reckonable`. Throws `invalid-instant`, `unknown-policy`, `unknown-calendar`.
 *
 * @example
 * const { findings } = callbackFindings(rows.values(), { policies, calendars, asOf });
 * for (const { complaintId, code, sentence } of findings) console.log(complaintId, code, sentence);
 */
export function callbackFindings(rows: Iterable<CallbackRow>, options: CallbackOptions): CallbackFindings {
  assertViewpoint(options);
  const { asOf, knownAt } = options;
  const findings: CallbackFinding[] = [];
  let complaints = 0;
  let callbacks = 0;
  for (const row of rows) {
    const facts = visibleFacts(row, options);
    if (!facts.some(({ event }) => event === "ComplaintLodged")) continue;
    const complaint = auditedComplaint(row.complaintId, facts, options, asOf);
    complaints += 1;
    callbacks += complaint.callbacks.length;
    findings.push(...findingsOn(complaint));
  }
  return {
    asOf,
    ...(knownAt === undefined ? {} : { knownAt }),
    complaints,
    callbacks,
    findings: findings.toSorted((a, b) => compareKeys(a.complaintId, b.complaintId)),
  };
}

function findingsOn(complaint: AuditedComplaint): readonly CallbackFinding[] {
  return asHappened(checks.flatMap((check) => Array.from(check(complaint))));
}
