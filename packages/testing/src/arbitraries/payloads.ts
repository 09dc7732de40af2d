import { limits } from "@complaint-ledger/event-sourcing";
import fc from "fast-check";
import { jsonSample, jsonValue } from "../events/json-value.ts";
import { nested, noPlainJson } from "../events/no-plain-json.ts";

/**
 * Payloads that a store must give back exactly as they were written, odd as they are: all of Unicode, numbers as long as
 * they come, keys that JavaScript puts in an order of its own or that every object has a method of, nesting to the limit.
 *
 * @example
 * fc.property(peculiarPayloads, (data) => JSON.stringify(writtenAndRead(data)) === JSON.stringify(data));
 */
export const peculiarPayloads: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 12, arbitrary: jsonValue },
  { weight: 1, arbitrary: fc.constant(jsonSample) },
  { weight: 1, arbitrary: fc.constantFrom("arrays", "objects").map((kind) => nested(limits.depth, kind)) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 200 * 1024 }).map((length) => "x".repeat(length)) },
);

/**
 * Payloads that a store must refuse, with nothing recorded: somewhere in plain JSON stands what JSON would lose or change
 * (`undefined`, NaN, −0, a Date, a `toJSON`, half of a surrogate pair, a cycle …), a key that could change a prototype,
 * nesting beyond the limit, or more bytes than an event may have.
 *
 * @example
 * fc.asyncProperty(refusedPayloads, async (data) => expect(append(data)).rejects.toThrow());
 */
export const refusedPayloads: fc.Arbitrary<unknown> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc
      .tuple(fc.constantFrom(...Object.keys(noPlainJson())), someWayDown())
      .map(([kind, wrap]) => wrap(noPlainJson()[kind])),
  },
  { weight: 1, arbitrary: fc.constantFrom("arrays", "objects").map((kind) => nested(limits.depth + 1, kind)) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: limits.eventBytes, max: limits.appendBytes }).map((length) => "x".repeat(length)),
  },
);

/** Puts a value somewhere into plain JSON. */
function someWayDown(): fc.Arbitrary<(value: unknown) => unknown> {
  const level = fc.oneof(
    fc.tuple(jsonValue, jsonValue).map(([before, after]) => (value: unknown) => [before, value, after]),
    fc.tuple(fc.constantFrom("a", "10", "é"), jsonValue).map(([key, other]) => (value: unknown) => ({
      other,
      [key]: value,
    })),
  );
  return fc
    .array(level, { maxLength: 3 })
    .map((levels) => (value: unknown) => levels.reduce((inner, wrap) => wrap(inner), value));
}
