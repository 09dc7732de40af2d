import { handlingPolicySchema, triggerDetails } from "@complaint-ledger/policy";
import { closureChecks } from "../../packages/complaint/src/closing/closure-requirements.ts";
import { documentedTypes, type DocumentedType } from "./documented-type.ts";
import { documentedWords } from "./documented-words.ts";
import { fieldCell, fieldRows, textWords, valueCell, type FieldRow } from "./field-rows.ts";

/** The text of `docs/reference/policy.md`, from the schema and the types of a handling policy. */
export function policyReference(): string {
  const type = documentedTypes("packages/policy/src/index.ts")("HandlingPolicy");
  // Each text is the same: an English one, and others beside it.
  const rows = fieldRows(handlingPolicySchema).filter(({ path }) => !path.endsWith(".en"));
  const parts = rows.filter(({ path }) => !path.includes("."));
  return [
    "# Handling policy",
    "",
    "Every field of a handling policy, as `checkPolicy` and `parsePolicy` of `@complaint-ledger/policy` read it from JSON. Generated",
    "from the schema and the types by `pnpm docs:generate`; a test keeps it true. How to write one:",
    "[a policy of your own](../how-to/write-a-policy.md). Which ones are shipped: [regimes](regimes.md).",
    "",
    `${type.comment} A field that is not listed here is refused.`,
    "",
    "Fields marked † are optional: rules that are left out do not apply. A text for people is an object by language, as in",
    '`{ "en": "Answer in writing", "zh": "书面答复" }`; `en` has to be there. Beside the shape, `checkPolicy` looks at whether the parts',
    "fit together; every problem it can find has a code among the [errors](errors.md).",
    textWords,
    "",
    "<!-- prettier-ignore-start -->",
    "",
    ...table(parts, type),
    ...parts.flatMap(({ path }) => section(path, rows, type)),
    ...words(
      "Closing outcomes",
      "What `closure` lists requirements for. An outcome that is not listed is no way to close.",
      ["packages/policy/src/closure-rule.ts", "ClosingOutcome"],
    ),
    ...closureRequirements(),
    ...details(),
    ...words(
      "Units of a duration",
      "Days follow the clock's `counting`, in the zone of the policy's calendar; in the policy's `timeZone` if it names no calendar.",
      ["packages/policy/src/duration.ts", "DurationUnit"],
    ),
    ...words("Kinds of remedy", "What `approvalLimits` and `remedyAdvice` name.", [
      "packages/policy/src/remedy-kind.ts",
      "RemedyKind",
    ]),
    ...words("Roles in a case", "Whom `liabilityRules` can propose, by the part they play.", [
      "packages/policy/src/liability-rule.ts",
      "LiabilityRole",
    ]),
    "<!-- prettier-ignore-end -->",
    "",
  ].join("\n");
}

/** What is below a field, if anything is. */
function section(part: string, rows: readonly FieldRow[], type: DocumentedType): readonly string[] {
  const below = rows.filter(({ path }) => path.startsWith(`${part}.`) || path.startsWith(`${part}[]`));
  if (below.length === 0) return [];
  return [`## ${part}`, "", ...table(below, type)];
}

function table(rows: readonly FieldRow[], type: DocumentedType): readonly string[] {
  return [
    "| Field | Value | Meaning |",
    "| --- | --- | --- |",
    ...rows.map((row) => `| ${fieldCell(row)} | ${valueCell(row)} | ${type.at(row.path)} |`),
    "",
  ];
}

/** A section on the words of a union that a file declares. */
function words(title: string, says: string, [file, type]: readonly [file: string, type: string]): readonly string[] {
  return [
    `## ${title}`,
    "",
    says,
    "",
    "| Word | Meaning |",
    "| --- | --- |",
    ...documentedWords(file, type).map(({ word, meaning }) => `| \`${word}\` | ${meaning} |`),
    "",
  ];
}

/** What `closure` can ask for, with what the rules say if it is missing. */
function closureRequirements(): readonly string[] {
  const remedies = new Map(Object.entries(closureChecks).map(([requirement, { remedy }]) => [requirement, remedy]));
  return [
    "## Closure requirements",
    "",
    "What has to be on record before a complaint is closed with an outcome. A refused closing names each that is missing in",
    "`requirement`. A _run_ is the time from lodging to closing, or from a reopening to the next closing.",
    "",
    "| Requirement | Met when | What to do |",
    "| --- | --- | --- |",
    ...documentedWords("packages/policy/src/closure-rule.ts", "ClosureRequirement").map(
      ({ word, meaning }) => `| \`${word}\` | ${meaning} | ${remedies.get(word) ?? ""} |`,
    ),
    "",
  ];
}

/** What a detail of a clock's trigger means, by the word or the words it can be. */
const detailMeanings: Readonly<Record<string, string>> = {
  "interim, holding, final": "The kind of the reply: it settles a part, only buys time, or settles the whole.",
  last: "The one after which none is owed any more. If it fails or is rejected later, it was not the last (ours).",
  "progress, outcome": "The purpose of the callback: while the complainant waits, or about what came of it.",
};

function details(): readonly string[] {
  return [
    "## Details of a trigger",
    "",
    "Which `detail` a trigger of a clock can name, by event. `MilestoneReached` takes the milestones of the policy; every other",
    "event has none.",
    "",
    "| Event | `detail` | Meaning |",
    "| --- | --- | --- |",
    ...Object.entries(triggerDetails).map(([event, known]) => {
      const meaning = detailMeanings[known.join(", ")];
      if (meaning === undefined) throw new Error(`nothing says what ${known.join(", ")} mean for ${event}`);
      return `| [\`${event}\`](events.md#${event.toLowerCase()}) | ${known.map((word) => `\`${word}\``).join(", ")} | ${meaning} |`;
    }),
    "",
  ];
}
