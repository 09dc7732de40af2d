import * as z from "zod";

/**
 * Whose data a field holds.
 * - `complainant`: the complainant of this complaint.
 * - `person`: the person whose pseudonymous id stands in the field `subject` of the same object.
 */
export type PersonalSubject = "complainant" | "person";

/** Marks the schemas whose values are personal data; `personalFields` reads it. */
const marks: z.core.$ZodRegistry<{ readonly subject: PersonalSubject }> = z.registry();

/** A schema of the same values, marked as personal data of `subject`, so that a store can make them erasable. */
export function personal<Value>(subject: PersonalSubject, schema: z.ZodType<Value>): z.ZodType<Value> {
  const marked = schema.clone();
  marks.add(marked, { subject });
  return marked;
}

/** Whose data the values of `schema` are, `undefined` if they are nobody's. */
export function personalSubjectOf(schema: z.core.$ZodType): PersonalSubject | undefined {
  return marks.get(schema)?.subject;
}
