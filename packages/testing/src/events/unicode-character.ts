import fc from "fast-check";

/**
 * One character of any plane of Unicode, ASCII more often; a surrogate pair counts as one.
 * Made here because `unit: "binary"` of fast-check takes a second to set up, in every file that uses it.
 */
export const unicodeCharacter: fc.Arbitrary<string> = fc.oneof(
  fc.integer({ min: 0, max: 0x7f }).map((unit) => String.fromCharCode(unit)),
  // All code points but the surrogates, D800 to DFFF.
  fc.integer({ min: 0, max: 0x10f7ff }).map((n) => String.fromCodePoint(n < 0xd800 ? n : n + 0x800)),
);
