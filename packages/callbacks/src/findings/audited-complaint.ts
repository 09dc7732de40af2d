import type { Instant } from "@complaint-ledger/event-sourcing";
import type { HandlingPolicy, PolicyReference, RulesAtHand } from "@complaint-ledger/policy";
import type { CallbackFact, TrailFact } from "../facts/trail-fact.ts";
import { factsUntil } from "../history/facts-until.ts";
import { governingPolicies } from "../history/governing-policies.ts";
import type { TrailedCallback } from "../trail/callback.ts";
import { callbacksIn } from "../trail/callbacks-in.ts";
import type { CallbackFindingCode } from "./callback-finding-codes.ts";
import type { CallbackFinding } from "./callback-finding.ts";

/** A complaint as an auditor looks at it. */
export interface AuditedComplaint {
  readonly complaintId: string;
  /** As recorded. */
  readonly facts: readonly TrailFact[];
  readonly callbacks: readonly TrailedCallback[];
  readonly rules: RulesAtHand;
  readonly asOf: Instant;
  /** The policies that governed it when `fact` happened. Throws `unknown-policy`. */
  policiesAt(fact: TrailFact): readonly HandlingPolicy[];
}

/** One thing that is looked for. */
export type Check = (complaint: AuditedComplaint) => Iterable<CallbackFinding>;

/** Makes ready for its checks what is known of a complaint. */
export function auditedComplaint(
  complaintId: string,
  facts: readonly TrailFact[],
  rules: RulesAtHand,
  asOf: Instant,
): AuditedComplaint {
  return {
    complaintId,
    facts,
    callbacks: callbacksIn(facts),
    rules,
    asOf,
    policiesAt: (fact) => governingPolicies(factsUntil(facts, fact), rules),
  };
}

/** What a finding about a step says beside its code and sentence. */
interface FindingDetails {
  readonly policy?: PolicyReference;
  readonly dueAt?: Instant;
  readonly provisional?: boolean;
}

/** A finding about a step on record. */
export function findingOnStep(
  code: CallbackFindingCode,
  { complaintId }: AuditedComplaint,
  { id, at, data }: CallbackFact,
  sentence: string,
  details: FindingDetails = {},
): CallbackFinding {
  return { complaintId, callback: data.callback, code, at, event: id, ...explicit(details), sentence };
}

/** A finding about something that is not on record, though it was due at `at`. */
export function findingOnAbsence(
  code: CallbackFindingCode,
  { complaintId }: AuditedComplaint,
  at: Instant,
  sentence: string,
  details: FindingDetails = {},
): CallbackFinding {
  return { complaintId, callback: null, code, at, event: null, ...explicit(details), sentence };
}

function explicit({
  policy,
  dueAt,
  provisional,
}: FindingDetails): Pick<CallbackFinding, "policy" | "dueAt" | "provisional"> {
  return {
    dueAt: dueAt ?? null,
    policy: policy === undefined ? null : { id: policy.id, version: policy.version },
    ...(provisional === true ? { provisional } : {}),
  };
}
