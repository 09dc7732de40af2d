import type { HandlingPolicy, RemedyAdvice } from "@complaint-ledger/policy";
import { code } from "./code.ts";

/** Which remedies a policy advises for what. */
export function adviceSection({ remedyAdvice = [] }: HandlingPolicy): readonly string[] {
  if (remedyAdvice.length === 0) return [];
  return ["## Advised", "", "Nothing is refused because of it.", "", ...remedyAdvice.map(adviceLine), ""];
}

function adviceLine(advice: RemedyAdvice): string {
  const { note, remedies } = advice;
  const cases = Object.entries({ natures: advice.natures, categories: advice.categories, causes: advice.causes })
    .filter(([, words]) => words !== undefined)
    .map(([field, words]) => `${field} ${(words ?? []).map(code).join(", ")}`);
  const forWhat = cases.length === 0 ? "" : `For ${cases.join(" and ")}: `;
  return `- ${forWhat}${note.en} (${remedies.map(code).join(", ") || "no remedy"})`;
}
