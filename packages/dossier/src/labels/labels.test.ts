import { steps } from "@complaint-ledger/complaint";
import { describe, expect, it } from "vitest";
import { termsOf } from "../test/terms-of.ts";
import { en } from "./en.ts";
import type { LabelTable } from "./label-table.ts";
import { zh } from "./zh.ts";

// That no key is missing is checked by the compiler; that the compiler looks at all of them, here.
describe.each([en, zh])("the words of a dossier, $language", (labels) => {
  it.each(steps)("has a title for $event, and a name for each of its fields and words", ({ event, eventSchema }) => {
    expect(labels.events).toHaveProperty([event], expect.stringMatching(/\S/));
    const { fields, words } = termsOf(eventSchema);
    for (const field of fields) expect(labels.fields, field).toHaveProperty([field], expect.stringMatching(/\S/));
    for (const [field, word] of words) {
      expect(labels.values, `${field} ${word}`).toHaveProperty([field, word], expect.stringMatching(/\S/));
    }
  });

  it("calls no two events the same", () => {
    expect(new Set(Object.values(labels.events)).size).toBe(steps.length);
  });
});

describe("the two tables", () => {
  it("have the same keys, and Chinese words in the Chinese one", () => {
    expect(keysOf(zh)).toEqual(keysOf(en));
    for (const [event, title] of Object.entries(zh.events)) expect(title, event).toMatch(/^\p{Script=Han}+$/u);
    for (const [field, name] of Object.entries(zh.fields)) expect(name, field).toMatch(/^\p{Script=Han}+$|^SHA-256$/u);
  });

  it("fill in the same things", () => {
    const braces = ({ phrases }: LabelTable): unknown =>
      Object.fromEntries(Object.entries(phrases).map(([key, phrase]) => [key, new Set(phrase.match(/\{\w+\}/g))]));
    expect(braces(zh)).toEqual(braces(en));
  });
});

function keysOf({ headings, phrases, events, fields, values }: LabelTable): readonly string[] {
  const keys = (value: unknown, path: string): readonly string[] =>
    typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([key, below]) => keys(below, `${path}.${key}`))
      : [path];
  return keys({ headings, phrases, events, fields, values }, "").toSorted();
}
