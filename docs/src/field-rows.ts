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
  /** With which word of the field beside it there is this one, in words; empty: always. */
  readonly only: string;
}

interface JsonSchema {
  readonly type?: string;
  readonly const?: string | number | boolean;
  readonly enum?: readonly (string | number)[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly propertyNames?: JsonSchema;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly format?: string;
  readonly personal?: string;
}

/** What the words for texts in {@link FieldRow} mean, to be said on a page that uses them. */
export const textWords = "A _short text_ has 1 to 200 characters, a _text_ at most 20,000 where nothing else is said.";

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
  return rowsBelow(json as JsonSchema, "");
}

/** What stands in the column of fields. */
export function fieldCell({ path, optional }: FieldRow): string {
  return `\`${path}\`${optional ? " †" : ""}`;
}

/** What stands in the column of values. */
export function valueCell({ type, only }: FieldRow): string {
  return only === "" ? type : `${type}; only with ${only}`;
}

function rowsAt(schema: JsonSchema, path: string, optional: boolean): readonly FieldRow[] {
  const personal = schema.personal === "person" ? "the person named by `subject`" : (schema.personal ?? "");
  const here: FieldRow = { path, optional, type: typeText(schema), personal, only: "" };
  return schema.personal === undefined ? [here, ...rowsBelow(schema, path)] : [here];
}

function rowsBelow(schema: JsonSchema, path: string): readonly FieldRow[] {
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (alternatives !== undefined) return alternativeRows(alternatives, path);
  const fields = Object.entries(schema.properties ?? {}).flatMap(([key, below]) =>
    rowsAt(below, path === "" ? key : `${path}.${key}`, schema.required?.includes(key) !== true),
  );
  return schema.items === undefined ? fields : [...fields, ...rowsBelow(schema.items, `${path}[]`)];
}

/** Rows of a value that is one of several: the field that tells them apart, and which other fields come with which of its words. */
function alternativeRows(alternatives: readonly JsonSchema[], path: string): readonly FieldRow[] {
  const key = tellingField(alternatives);
  const lists = alternatives.map((alternative) => ({
    word: typeText(alternative.properties?.[key] ?? {}),
    rows: rowsBelow(alternative, path).filter((row) => key === "" || row.path !== fieldPath(path, key)),
  }));
  const rows = distinct(lists.flatMap((list) => list.rows)).map((row) => {
    const words = lists.filter((list) => includes(list.rows, row)).map(({ word }) => word);
    if (key === "" || words.length === lists.length) return row;
    const here = words.map((word) => `\`${key}\` ${word}`).join(" or ");
    return onlyWith(row, here);
  });
  if (key === "") return rows;
  const type = lists.map(({ word }) => word).join(", ");
  return [{ path: fieldPath(path, key), optional: false, type, personal: "", only: "" }, ...rows];
}

function onlyWith(row: FieldRow, words: string): FieldRow {
  return { ...row, only: row.only === "" ? words : `${words} and ${row.only}` };
}

/** The field by whose word the alternatives are told apart; empty if there is none. */
function tellingField([first, ...others]: readonly JsonSchema[]): string {
  const [key = ""] = Object.entries(first?.properties ?? {})
    .filter(
      ([name, { const: word }]) => word !== undefined && others.every(({ properties }) => properties?.[name]?.const),
    )
    .map(([name]) => name);
  return key;
}

function fieldPath(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`;
}

function includes(list: readonly FieldRow[], row: FieldRow): boolean {
  return list.some((other) => JSON.stringify(other) === JSON.stringify(row));
}

function distinct(list: readonly FieldRow[]): readonly FieldRow[] {
  return list.filter((row, i) => !includes(list.slice(0, i), row));
}

function typeText(schema: JsonSchema): string {
  if (schema.const !== undefined) return `\`${String(schema.const)}\``;
  if (schema.enum !== undefined) return schema.enum.map((value) => `\`${String(value)}\``).join(", ");
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (alternatives !== undefined) return [...new Set(alternatives.map(typeText))].join(" or ");
  switch (schema.type) {
    case "array":
      return `list of ${schema.items === undefined ? "anything" : typeText(schema.items)}${howMany(schema)}`;
    case "integer":
      return `whole number${range(schema)}`;
    case "string":
      return stringText(schema);
    case "boolean":
      return "true or false";
    case "null":
      return "null";
    case "object":
      return objectText(schema);
    default:
      return "any";
  }
}

function stringText({ format, maxLength, pattern }: JsonSchema): string {
  if (format === "date-time") return "instant";
  if (format === "date") return "day";
  if (maxLength === 200 || pattern?.includes("{1,200}") === true) return "short text";
  if (maxLength === undefined || maxLength === 20_000) return "text";
  return `text of at most ${maxLength} characters`;
}

function objectText({ properties, propertyNames, additionalProperties }: JsonSchema): string {
  if (typeof additionalProperties !== "object") return "object";
  if (properties !== undefined) return "text by language";
  const values = typeText(additionalProperties);
  return propertyNames?.enum === undefined
    ? `object of ${values} by name`
    : `object by ${typeText(propertyNames)}: ${values}`;
}

function howMany({ minItems, maxItems }: JsonSchema): string {
  if (maxItems === undefined) return minItems === undefined ? "" : `, at least ${minItems}`;
  return minItems === undefined ? `, at most ${maxItems}` : `, ${minItems} to ${maxItems}`;
}

function range({ minimum, maximum }: JsonSchema): string {
  const from = minimum === undefined || minimum === Number.MIN_SAFE_INTEGER ? "" : ` from ${minimum}`;
  return maximum === undefined || maximum === Number.MAX_SAFE_INTEGER
    ? from
    : `${from} to ${maximum.toLocaleString("en")}`;
}
