import * as z from "zod";
import type { ComplaintEventType } from "./events.ts";
import { personalSubjectOf } from "./fields/personal.ts";
import { steps } from "./steps.ts";

/** A value in a payload that is somebody's personal data. */
export interface PersonalField {
  /** Keys and indices from the payload to the value. */
  readonly path: readonly (string | number)[];
  /** `complainant`, or the pseudonymous id of the person it is about. */
  readonly subject: { readonly kind: "complainant" } | { readonly kind: "person"; readonly id: string };
}

/** Where an event's payload holds personal data, and whose, as its schema marks it. A valid payload is assumed. */
export function personalFields(type: ComplaintEventType, data: unknown): readonly PersonalField[] {
  const step = steps.find(({ event }) => event === type);
  return step === undefined ? [] : [...fieldsIn(step.eventSchema, data, [], undefined)];
}

function* fieldsIn(
  schema: z.core.$ZodType,
  value: unknown,
  path: PersonalField["path"],
  owner: unknown,
): Generator<PersonalField> {
  if (value === undefined) return;
  const subject = personalSubjectOf(schema);
  if (subject === "complainant") yield { path, subject: { kind: "complainant" } };
  else if (subject === "person") yield { path, subject: { kind: "person", id: subjectIdIn(owner) } };
  else yield* fieldsBelow(schema, value, path, owner);
}

function* fieldsBelow(
  schema: z.core.$ZodType,
  value: unknown,
  path: PersonalField["path"],
  owner: unknown,
): Generator<PersonalField> {
  // Only kinds of schema that this package uses around personal fields have something below them.
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case "optional":
    case "nullable":
    case "readonly":
      yield* fieldsIn(def.innerType, value, path, owner);
      return;
    case "object":
      for (const [key, below] of Object.entries(def.shape)) {
        yield* fieldsIn(below, propertyOf(value, key), [...path, key], value);
      }
      return;
    case "array":
      for (const [i, item] of (Array.isArray(value) ? value : []).entries()) {
        yield* fieldsIn(def.element, item, [...path, i], owner);
      }
      return;
    case "union":
      for (const option of def.options) {
        if (!z.safeParse(option, value).success) continue;
        yield* fieldsIn(option, value, path, owner);
        return;
      }
      return;
    default:
  }
}

function propertyOf(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined;
}

/** Schemas mark a field as `person` only beside a `subject`; `steps.test.ts` holds them to it. */
function subjectIdIn(owner: unknown): string {
  return String(propertyOf(owner, "subject"));
}
