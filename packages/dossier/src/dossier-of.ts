import { callbackTrail, trailOf } from "@complaint-ledger/callbacks";
import { complaintIdOf, masked, type ComplaintEvent } from "@complaint-ledger/complaint";
import { assertViewpoint, replay } from "@complaint-ledger/event-sourcing";
import { findingsOf, liabilityClassification } from "@complaint-ledger/liability";
import type { HandlingPolicy, Questionnaire } from "@complaint-ledger/policy";
import { complaintRegister, registerEntry } from "@complaint-ledger/register";
import { slaCompliance, type AssessmentOptions } from "@complaint-ledger/sla";
import { callbacksInDossier } from "./callbacks-in-dossier.ts";
import type { Dossier } from "./dossier.ts";
import { openDuties } from "./duties/open-duties.ts";
import { evidenceOnFile } from "./evidence-on-file.ts";
import { findingsInDossier } from "./findings-in-dossier.ts";
import { reckoned } from "./reckoned.ts";

/** From where, with which rules and with how much of it a dossier is made. */
export interface DossierOptions extends AssessmentOptions {
  /** Whether personal data is shown; without it, everything in the dossier is made of masked events. */
  readonly personal?: boolean | undefined;
}

/**
 * The dossier of one complaint from its events, in the order they were recorded; `undefined` if nothing is recorded of it
 * from that viewpoint. A policy or calendar that is not at hand is told in `notReckoned`. Throws `invalid-instant`.
 *
 * @example
 * const dossier = dossierOf(events, { policies, calendars, asOf: "2024-03-01T00:00:00.000Z" });
 */
export function dossierOf(events: Iterable<ComplaintEvent>, options: DossierOptions): Dossier | undefined {
  const { asOf, knownAt, personal = false } = options;
  assertViewpoint({ asOf, knownAt });
  const seen = Array.from(events)
    .filter(({ occurredAt, recordedAt }) => occurredAt <= asOf && (knownAt === undefined || recordedAt <= knownAt))
    .map((event) => (personal ? event : masked(event)));
  const [first] = seen;
  if (first === undefined) return undefined;

  const complaintId = complaintIdOf(first.stream) ?? first.stream;
  const trail = replay(callbackTrail, seen);
  const { callbacks } = trailOf(trail);
  const { status, clocks, remarks, notReckoned } = reckoned(replay(slaCompliance, seen), trail, options);
  return {
    complaintId,
    asOf,
    ...(knownAt === undefined ? {} : { knownAt }),
    personal,
    head: registerEntry(complaintId, replay(complaintRegister, seen)),
    status,
    clocks,
    notReckoned,
    duties: openDuties({ events: seen, clocks, callbacks, asOf }),
    findings: findingsInDossier(findingsOf(replay(liabilityClassification, seen)).history),
    callbacks: callbacksInDossier(callbacks),
    remarks,
    evidence: evidenceOnFile(seen),
    events: seen,
    questionnaires: questionnairesIn(seen, options.policies),
  };
}

function questionnairesIn(
  events: readonly ComplaintEvent[],
  policies: readonly HandlingPolicy[],
): readonly Questionnaire[] {
  const known = new Map(
    policies.flatMap(({ questionnaires }) => questionnaires).map((form) => [`${form.id}@${form.version}`, form]),
  );
  const used = events.flatMap(({ type, data }) =>
    type === "CallbackCompleted" && data.questionnaire !== undefined
      ? [`${data.questionnaire.id}@${data.questionnaire.version}`]
      : [],
  );
  return [...new Set(used)].flatMap((name) => known.get(name) ?? []);
}
