import type { HandlingPolicy, PolicyReference, Questionnaire } from "@complaint-ledger/policy";

/** The questionnaire a callback names, among those of `policies`. */
export function questionnaireAmong(
  policies: readonly HandlingPolicy[],
  { id, version }: PolicyReference,
): Questionnaire | undefined {
  return policies
    .flatMap(({ questionnaires }) => questionnaires)
    .find((candidate) => candidate.id === id && candidate.version === version);
}
