import fc from "fast-check";

/** As much of a JSON schema (2020-12) as the payloads of this ledger make use of. */
export interface JsonSchema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  /** `false`, or the schema of every other value. */
  readonly additionalProperties?: JsonSchema | boolean;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly format?: string;
  readonly pattern?: string;
}

/** How what a schema leaves open is filled: texts that are names or words, and instants. */
export interface Fillings {
  readonly text: fc.Arbitrary<string>;
  readonly instant: fc.Arbitrary<string>;
}

/** Values that `schema` describes; every optional property is now there and now not. Throws for a schema it cannot follow. */
export function fromJsonSchema(schema: JsonSchema, fillings: Fillings): fc.Arbitrary<unknown> {
  const follow = (part: JsonSchema): fc.Arbitrary<unknown> => fromJsonSchema(part, fillings);
  if ("const" in schema) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (alternatives !== undefined) return fc.oneof(...alternatives.map(follow));
  switch (schema.type) {
    case "null":
      return fc.constant(null);
    case "boolean":
      return fc.boolean();
    case "integer":
    case "number":
      return wholeNumber(schema);
    case "string":
      return text(schema, fillings);
    case "array":
      return fc.array(follow(schema.items ?? { type: "null" }), { minLength: schema.minItems ?? 0, maxLength: 4 });
    case "object":
      return record(schema, fillings);
    default:
      throw new Error(`no arbitrary follows the schema ${JSON.stringify(schema)}`);
  }
}

/** Mostly small, so that sums of many stay exact. */
function wholeNumber({ minimum = -1_000, maximum = 1_000_000 }: JsonSchema): fc.Arbitrary<number> {
  return fc.integer({ min: minimum, max: Math.min(maximum, 1_000_000) });
}

function text(
  { format, pattern, minLength = 0, maxLength = 20_000 }: JsonSchema,
  fillings: Fillings,
): fc.Arbitrary<string> {
  if (format === "date-time") return fillings.instant;
  // Only patterns that list what they admit can be followed; what looks around them is held to by a filter.
  if (pattern !== undefined && !/\(\?[=!<]/.test(pattern)) return fc.stringMatching(new RegExp(pattern));
  return fillings.text.filter(
    (words) => words.length >= minLength && words.length <= maxLength && !breaks(pattern, words),
  );
}

function breaks(pattern: string | undefined, words: string): boolean {
  return pattern !== undefined && !new RegExp(pattern, "u").test(words);
}

function record(
  { properties, required = [], additionalProperties }: JsonSchema,
  fillings: Fillings,
): fc.Arbitrary<unknown> {
  if (properties === undefined) {
    const values = typeof additionalProperties === "object" ? additionalProperties : { type: "null" };
    return fc.dictionary(
      fillings.text.filter((key) => key.length > 0),
      fromJsonSchema(values, fillings),
      { maxKeys: 3, noNullPrototype: true },
    );
  }
  const model = Object.fromEntries(
    Object.entries(properties).map(([key, property]) => [key, fromJsonSchema(property, fillings)]),
  );
  return fc.record(model, { requiredKeys: [...required], noNullPrototype: true });
}
