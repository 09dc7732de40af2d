import type { Told } from "../fields/told.ts";
import { unattachedPiece } from "../investigation/evidence-references.ts";
import type { Attempt } from "../step.ts";
import type { RuleName, Violation } from "../violation.ts";

/**
 * Refuses what the complainant had to be told first: they must have been told by the time it happened, since the complaint
 * arose, and what shows it must be on file.
 */
export function notToldYet(
  rule: RuleName,
  { data, state, occurredAt }: Attempt<{ readonly told: Told }>,
): readonly Violation[] {
  const { at, evidence } = data.told;
  return [
    ...toldTooLate(rule, at, occurredAt),
    ...toldTooEarly(at, state.earliest),
    ...unattachedPiece("told.evidence", evidence, state),
  ];
}

function toldTooLate(rule: RuleName, at: string, occurredAt: string): readonly Violation[] {
  if (at <= occurredAt) return [];
  return [
    {
      rule,
      code: "not-told-yet",
      field: "data.told.at",
      problem: `the complainant was told at ${at}, after ${occurredAt}`,
      remedy: "Tell the complainant first, then record it.",
    },
  ];
}

function toldTooEarly(at: string, earliest: string | null): readonly Violation[] {
  if (earliest === null || at >= earliest) return [];
  return [
    {
      rule: "time",
      code: "before-it-arose",
      field: "data.told.at",
      problem: `the complainant was told at ${at}, before the complaint arose, ${earliest}`,
      remedy: "Say when the complainant was told of this.",
    },
  ];
}
