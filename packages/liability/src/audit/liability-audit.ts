import { compareKeys } from "@complaint-ledger/complaint";
import { assertViewpoint, type Instant } from "@complaint-ledger/event-sourcing";
import type { RulesAtHand } from "@complaint-ledger/policy";
import type { LiabilityRow } from "../facts/liability-row.ts";
import { appellantWasTold, judgeDidNotAppeal, judgeDidNotClassify, upheldAppealIsFollowed } from "./appeal-checks.ts";
import { appealIsDecidedInTime, appealIsInTime } from "./appeal-limit-checks.ts";
import type { AuditFinding } from "./audit-finding.ts";
import { auditSubject, type AuditCheck } from "./audit-subject.ts";
import {
  executionAwaitedAppeals,
  executionFollowedDisclosure,
  executionHeededAppeals,
  executionRestedOnStanding,
  executionWasApproved,
} from "./execution-checks.ts";
import { oneFindingStands, responsibilityFollowsFromShares, restsOnBasis, restsOnEvidence } from "./finding-checks.ts";
import { idsAreTakenOnce, referencesAreOnRecord } from "./reference-checks.ts";
import { approverDidNotClassify, revisionIsApproved } from "./revision-checks.ts";
import {
  approverDidNotPropose,
  executionIsReported,
  sanctionsRestOnStandingFindings,
  stepsAreInOrder,
} from "./sanction-checks.ts";

/** As of when, and by what limits, an audit looks. The rows are folded up to the same viewpoint. */
export interface AuditOptions extends RulesAtHand {
  /** UTC. */
  readonly asOf: Instant;
  /** UTC. */
  readonly knownAt?: Instant | undefined;
}

/** What an audit found, and what it looked at. */
export interface LiabilityAudit {
  readonly asOf: Instant;
  readonly knownAt?: Instant;
  /** How many complaints were looked at. */
  readonly complaints: number;
  /** By complaint in the order of their ids, of each in the order of time. */
  readonly findings: readonly AuditFinding[];
}

/** In the order in which a complaint's findings are told that are of one instant. */
const checks: readonly AuditCheck[] = [
  restsOnBasis,
  restsOnEvidence,
  responsibilityFollowsFromShares,
  oneFindingStands,
  idsAreTakenOnce,
  referencesAreOnRecord,
  revisionIsApproved,
  approverDidNotClassify,
  appellantWasTold,
  appealIsInTime,
  judgeDidNotAppeal,
  judgeDidNotClassify,
  appealIsDecidedInTime,
  upheldAppealIsFollowed,
  approverDidNotPropose,
  stepsAreInOrder,
  executionWasApproved,
  executionFollowedDisclosure,
  executionAwaitedAppeals,
  executionHeededAppeals,
  executionRestedOnStanding,
  executionIsReported,
  sanctionsRestOnStandingFindings,
];

/**
 * Checks liability again, since raw appends and imports pass by the rules, and tells what is owed or late by `asOf`.
 *
 * Where a calendar does not reach far enough for a limit, that is a finding, `limit-not-reckonable`. Throws `invalid-instant`;
 * `unknown-policy` and `unknown-calendar` where an appeal has a limit to keep.
 *
 * @example
 * const { findings } = liabilityAudit(rows.values(), { policies, calendars, asOf });
 * const broken = findings.filter(({ code }) => auditCodes[code] === "broken");
 */
export function liabilityAudit(rows: Iterable<LiabilityRow>, options: AuditOptions): LiabilityAudit {
  assertViewpoint(options);
  const { asOf, knownAt, ...rules } = options;
  const findings: AuditFinding[] = [];
  let complaints = 0;
  for (const row of rows) {
    complaints += 1;
    const subject = auditSubject(row, asOf, rules);
    const complaintId = row.complaintId;
    for (const check of checks) {
      for (const remark of check(subject)) findings.push({ complaintId, ...remark });
    }
  }
  return {
    asOf,
    ...(knownAt === undefined ? {} : { knownAt }),
    complaints,
    findings: findings.toSorted(byComplaintAndTime),
  };
}

function byComplaintAndTime(a: AuditFinding, b: AuditFinding): number {
  return compareKeys(a.complaintId, b.complaintId) || compareKeys(a.at, b.at);
}
