import { personalSubjectOf } from "@complaint-ledger/complaint";
import * as z from "zod";

/** One line of a table of fields. */
export interface FieldRow {
  /** Path in the payload; `[]` for the items of a list. */
  readonly path: string;
  readonly optional: boolean;
  readonly type: string;
  /** Whose personal data it is; empty: nobody's. */
  readonly personal: string;
}

interface JsonSchema {
  readonly type?: string;
  readonly const?: string | number | boolean;
  readonly enum?: readonly (string | number)[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly format?: string;
  readonly personal?: string;
}

/** The fields of a payload schema, in its own order. */
export function fieldRows(schema: z.ZodType): readonly FieldRow[] {
  const json = z.toJSONSchema(schema, {
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      const subject = personalSubjectOf(zodSchema);
      if (subject !== undefined) Object.assign(jsonSchema, { personal: subject });
    },
  });
  // The parts read here are those JSON Schema itself defines, and `personal` from just above.
  return rows(json as JsonSchema, "", false);
}

function rows(schema: JsonSchema, path: string, optional: boolean): readonly FieldRow[] {
  const personal = schema.personal === "person" ? "the person named by `subject`" : (schema.personal ?? "");
  const here: FieldRow = { path, optional, type: typeText(schema), personal };
  if (schema.personal !== undefined) return [here];
  const alternatives = schema.anyOf ?? schema.oneOf ?? [];
  const below =
    alternatives.length > 0
      ? alternatives.flatMap((alternative) => childRows(alternative, path))
      : childRows(schema, path);
  return path === "" ? below : [here, ...distinct(below)];
}

function childRows(schema: JsonSchema, path: string): readonly FieldRow[] {
  const prefix = path === "" ? "" : `${path}.`;
  const fields = Object.entries(schema.properties ?? {}).flatMap(([key, below]) =>
    rows(below, `${prefix}${key}`, schema.required?.includes(key) !== true),
  );
  const items = schema.items === undefined ? [] : childRows(schema.items, `${path}[]`);
  const variants = schema.items?.oneOf ?? schema.items?.anyOf ?? [];
  return [...fields, ...items, ...variants.flatMap((variant) => childRows(variant, `${path}[]`))];
}

function distinct(list: readonly FieldRow[]): readonly FieldRow[] {
  return list.filter((row, i) => list.findIndex((other) => JSON.stringify(other) === JSON.stringify(row)) === i);
}

function typeText(schema: JsonSchema): string {
  if (schema.const !== undefined) return `\`${String(schema.const)}\``;
  if (schema.enum !== undefined) return schema.enum.map((value) => `\`${String(value)}\``).join(", ");
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (alternatives !== undefined) return [...new Set(alternatives.map(typeText))].join(" or ");
  switch (schema.type) {
    case "array":
      return `list of ${schema.items === undefined ? "anything" : typeText(schema.items)}`;
    case "integer":
      return "whole number";
    case "string":
      return schema.format === "date-time" ? "instant" : "text";
    case "boolean":
      return "true or false";
    case "null":
      return "null";
    case "object":
      return "object";
    default:
      return "any";
  }
}
