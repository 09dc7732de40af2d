import * as fc from "fast-check";
import type { LocalizedText } from "../handling-policy.ts";
import type { Money } from "../money.ts";

/** Ids, roles, categories: few enough to meet again, odd enough to find what takes them for something else. */
export const name: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom("resolve", "delay", "品质", "a b", "toString", "0", "*", "a.b", "[1]", "final"),
  fc.string({ minLength: 1, maxLength: 6 }).filter((candidate) => candidate.trim() === candidate),
);

/** Distinct names. */
export const names: fc.Arbitrary<string[]> = fc.uniqueArray(name, { maxLength: 4 });

/** Text in English, and sometimes in Chinese. */
export const text: fc.Arbitrary<LocalizedText> = fc.oneof(
  fc.constant({ en: "Text" }),
  fc.constant({ en: "Text", zh: "文字", "zh-Hant": "文字" }),
);

/** Version numbers. */
export const version: fc.Arbitrary<number> = fc.integer({ min: 1, max: 3 });

/** Amounts in two currencies. */
export const money: fc.Arbitrary<Money> = fc.record({
  minorUnits: fc.oneof(fc.nat(1000), fc.constantFrom(0, Number.MAX_SAFE_INTEGER)),
  currency: fc.constantFrom("CNY", "EUR", "JPY"),
});
