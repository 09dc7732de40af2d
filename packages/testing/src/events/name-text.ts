import { limits } from "@complaint-ledger/event-sourcing";
import fc from "fast-check";
import { unicodeCharacter } from "./unicode-character.ts";

/** Names that a careless store would refuse, mix up or treat as a pattern. All are admitted, all are distinct. */
export const peculiarNames: readonly string[] = [
  "a",
  "A",
  " a",
  "a ",
  "a%",
  "a_",
  "a*",
  "a?",
  "ab",
  "a'b",
  'a"b',
  "a`b",
  "a\\b",
  "a;--",
  "a/b",
  "a-b",
  "a$b",
  "a$",
  "a@@b",
  "null",
  "__proto__",
  "constructor",
  "10",
  "9",
  "9.0",
  // The same to the eye: composed (NFC), decomposed (NFD), and one in compatibility form (NFKC differs).
  "\u00e9",
  "e\u0301",
  "\ufb01",
  "fi",
  "ß",
  "SS",
  "\u{1f600}",
  "\u200b",
  "\ufeffa",
  "\u2028",
  "x".repeat(limits.nameLength),
  "\u{1f600}".repeat(limits.nameLength / 2),
];

/** What is no name, each with why. */
export const noNames: Readonly<Record<string, unknown>> = {
  empty: "",
  "too long": "x".repeat(limits.nameLength + 1),
  "too long in UTF-16 units": `${"\u{1f600}".repeat(limits.nameLength / 2)}x`,
  reserved: "$all",
  "a dollar": "$",
  "a line break": "a\nb",
  "a null character": "a\u0000",
  "a delete character": "a\u007f",
  "a C1 control character": "\u0085a",
  "half of a surrogate pair": "a\ud83d",
  "halves in the wrong order": "\ude00\ud83d",
  undefined,
  null: null,
  "a number": 7,
  "an object": {},
};

/** Any admitted name. */
export const nameText: fc.Arbitrary<string> = fc
  .string({
    unit: fc.oneof(fc.constantFrom("a", "b", "%", "_", "*", "'", '"', "\\", "é"), unicodeCharacter),
  })
  // Control characters are the category Cc of Unicode.
  .map((text) =>
    text
      .replaceAll(/\p{Cc}/gu, "")
      .replace(/^\$+/, "")
      .slice(0, 20),
  )
  .filter((text) => text.length > 0 && !/\p{Surrogate}/u.test(text));
