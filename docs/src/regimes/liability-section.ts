import type { HandlingPolicy } from "@complaint-ledger/policy";
import { code } from "./code.ts";
import { casesText, proposalText, referenceText } from "./liability-rule-texts.ts";

/** The rules by which a policy proposes who is liable. */
export function liabilitySection({ liabilityRules = [] }: HandlingPolicy): readonly string[] {
  if (liabilityRules.length === 0) return [];
  const rows = liabilityRules.map((rule) =>
    [`${code(rule.id)} (${referenceText(rule)})`, casesText(rule), proposalText(rule), rule.note.en].join(" | "),
  );
  return [
    "## Rules of liability",
    "",
    "They propose who holds the fault, by weight; a person decides.",
    "",
    "| Rule | When | Proposes | Note |",
    "| --- | --- | --- | --- |",
    ...rows.map((row) => `| ${row} |`),
    "",
  ];
}
