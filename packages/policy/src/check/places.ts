import type * as z from "zod";

/** A value within a policy, and where it stands: a path like `clocks[2].id`. */
export interface Place<Value> {
  readonly path: string;
  readonly value: Value;
}

/**
 * Every place of `root` that `pattern` names, in order: `clocks.*.startsOn.*` is each trigger of each clock. Looks at
 * unchecked values, so what a broken part hides from the schema does not hide from it; what is not there has no place.
 */
export function placesOf(root: unknown, pattern: string): readonly Place<unknown>[] {
  let places: readonly Place<unknown>[] = [{ path: "", value: root }];
  for (const key of pattern.split(".")) {
    places = places.flatMap((place) => (key === "*" ? elementsOf(place) : fieldOf(place, key)));
  }
  return places;
}

/** The places of {@link placesOf} whose values `schema` takes, typed. */
export function soundPlacesOf<Value>(
  root: unknown,
  pattern: string,
  schema: z.ZodType<Value>,
): readonly Place<Value>[] {
  return placesOf(root, pattern).flatMap(({ path, value }) => {
    const result = schema.safeParse(value);
    return result.success ? [{ path, value: result.data }] : [];
  });
}

/** The path of a schema issue as text; of the policy as a whole, `policy`. */
export function pathText(path: readonly PropertyKey[]): string {
  if (path.length === 0) return "policy";
  return path.reduce<string>(
    (text, key) => (typeof key === "number" ? `${text}[${key}]` : below(text, String(key))),
    "",
  );
}

function elementsOf({ path, value }: Place<unknown>): readonly Place<unknown>[] {
  if (!Array.isArray(value)) return [];
  return value.map((element: unknown, i) => ({ path: `${path}[${i}]`, value: element }));
}

function fieldOf({ path, value }: Place<unknown>, key: string): readonly Place<unknown>[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
  const field: unknown = Object.getOwnPropertyDescriptor(value, key)?.value;
  return field === undefined ? [] : [{ path: below(path, key), value: field }];
}

function below(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`;
}
