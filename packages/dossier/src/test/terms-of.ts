/** The names of fields and the words of closed vocabularies that a schema knows, at any depth. */
export interface Terms {
  readonly fields: readonly string[];
  readonly words: readonly (readonly [field: string, word: string])[];
}

/** What of zod's definitions tells fields and words apart. */
interface Definition {
  readonly type: string;
  readonly innerType?: unknown;
  readonly element?: unknown;
  readonly shape?: object;
  readonly options?: readonly unknown[];
  readonly entries?: object;
  readonly values?: readonly unknown[];
}

/** The terms of a schema, `field` being what it is the schema of. */
export function termsOf(schema: unknown, field = ""): Terms {
  // Every schema of zod has its definition here.
  const { def } = (schema as { readonly _zod: { readonly def: Definition } })._zod;
  switch (def.type) {
    case "optional":
    case "nullable":
    case "readonly":
      return termsOf(def.innerType, field);
    case "array":
      return termsOf(def.element, field);
    case "union":
      return together((def.options ?? []).map((option) => termsOf(option, field)));
    case "object":
      return together(
        Object.entries(def.shape ?? {}).map(([key, below]) =>
          together([{ fields: [key], words: [] }, termsOf(below, key)]),
        ),
      );
    case "enum":
      return { fields: [], words: Object.values(def.entries ?? {}).map((word) => [field, String(word)]) };
    case "literal":
      return { fields: [], words: (def.values ?? []).map((word) => [field, String(word)]) };
    default:
      return { fields: [], words: [] };
  }
}

function together(terms: readonly Terms[]): Terms {
  return { fields: terms.flatMap(({ fields }) => fields), words: terms.flatMap(({ words }) => words) };
}
