import { handlingPolicySchema } from "@complaint-ledger/policy";
import { documentedTypes, type DocumentedType } from "./documented-type.ts";
import { fieldRows, type FieldRow } from "./field-rows.ts";

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
    "",
    "<!-- prettier-ignore-start -->",
    "",
    ...table(parts, type),
    ...parts.flatMap(({ path }) => section(path, rows, type)),
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
    ...rows.map(
      ({ path, optional, type: value }) => `| \`${path}\`${optional ? " †" : ""} | ${value} | ${type.at(path)} |`,
    ),
    "",
  ];
}
