import fc from "fast-check";
import { unicodeCharacter } from "./unicode-character.ts";

/** Names that look dangerous or special but are ordinary keys, and such that JavaScript puts in an order of its own. */
const peculiarKeys = [
  "",
  "10",
  "9",
  "01",
  "-1",
  "toString",
  "valueOf",
  "hasOwnProperty",
  "length",
  "__proto",
  "a.b",
  "é",
];

const forbiddenKeys: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

const peculiarNumbers = [0, 1e21, 1e-7, 5e-324, 0.1 + 0.2, 2 ** 53, -(2 ** 53), Number.MAX_VALUE, Number.EPSILON];

const text = fc.string({ unit: unicodeCharacter, maxLength: 12 });

const key = fc.oneof(
  fc.constantFrom(...peculiarKeys),
  text.filter((text) => !forbiddenKeys.has(text)),
);

/** One value with everything in it that is easily lost. */
export const jsonSample: unknown = {
  "10": "é e\u0301 \u{1f600} \u2028 \u0000",
  "9": [null, true, [], {}, ""],
  ...Object.fromEntries(peculiarKeys.map((key) => [key, key])),
  numbers: peculiarNumbers,
};

/** Any plain JSON value that an event may carry: all of Unicode, long numbers, odd keys, several levels deep. */
export const jsonValue: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: "small", maxDepth: 6 },
    fc.oneof(
      fc.constant(null),
      fc.boolean(),
      text,
      fc.constantFrom(...peculiarNumbers),
      // JSON writes −0 as 0, so −0 is no plain JSON.
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
    ),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(key, tie("value"), { maxKeys: 4 }),
  ),
})).value;
