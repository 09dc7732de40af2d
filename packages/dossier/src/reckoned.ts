import { callbackFindings, type CallbackFinding, type CallbackRow } from "@complaint-ledger/callbacks";
import { isTypedError, type Problem } from "@complaint-ledger/event-sourcing";
import { findPolicy, type HandlingPolicy } from "@complaint-ledger/policy";
import {
  assessComplaint,
  type AssessmentOptions,
  type ClockAssessment,
  type ComplaintStatus,
  type NotReckonable,
  type SlaRow,
} from "@complaint-ledger/sla";
import type { ClockInDossier } from "./dossier.ts";

/** What the policies and calendars say of a complaint. */
export interface Reckoned {
  readonly status: ComplaintStatus | null;
  readonly clocks: readonly ClockInDossier[];
  readonly remarks: readonly CallbackFinding[];
  readonly notReckoned: Problem | null;
}

/**
 * Holds a complaint against its policies. A policy or calendar that is missing is told and leaves the rest of the dossier as it
 * is: the story can be read without it. So is the first clock for which a calendar does not reach far enough.
 */
export function reckoned(clockFacts: SlaRow, trail: CallbackRow, options: AssessmentOptions): Reckoned {
  try {
    const assessment = assessComplaint(clockFacts, options);
    return {
      status: assessment?.status ?? null,
      clocks: (assessment?.clocks ?? []).map((clock) => titled(clock, options.policies)),
      remarks: callbackFindings([trail], options).findings,
      notReckoned: firstProblem(assessment?.notReckonable ?? []),
    };
  } catch (error) {
    if (!isTypedError(error)) throw error;
    const { code, field, problem, remedy } = error;
    return { status: null, clocks: [], remarks: [], notReckoned: { code, field, problem, remedy } };
  }
}

function firstProblem([first]: readonly NotReckonable[]): Problem | null {
  if (first === undefined) return null;
  const { policy, clock, problem, remedy } = first;
  return { code: "not-reckonable", field: `${policy}/${clock}`, problem, remedy };
}

function titled(assessed: ClockAssessment, policies: readonly HandlingPolicy[]): ClockInDossier {
  const { policy, version, clock } = assessed;
  if (policy === null || version === null) return { ...assessed, title: null, limit: null };
  const { clocks = [], calendar = null } = findPolicy(policies, { id: policy, version }) ?? {};
  const rule = clocks.find(({ id }) => id === clock);
  if (rule === undefined) return { ...assessed, title: null, limit: null };
  const { title, duration, counting } = rule;
  return { ...assessed, title, limit: { duration, counting, calendar } };
}
