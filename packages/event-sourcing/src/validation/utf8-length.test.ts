import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { utf8Length } from "./utf8-length.ts";

/** Any code point but the surrogates, D800 to DFFF. */
const character = fc.integer({ min: 0, max: 0x10f7ff }).map((n) => String.fromCodePoint(n < 0xd800 ? n : n + 0x800));

describe("the length of a text in UTF-8", () => {
  it("is one byte up to U+007F, two to U+07FF, three to U+FFFF, four above", () => {
    const firstAndLast = ["\u0000", "\u007f", "\u0080", "\u07ff", "\u0800", "\ud7ff", "\ue000", "\uffff"];
    expect(firstAndLast.map(utf8Length)).toEqual([1, 1, 2, 2, 3, 3, 3, 3]);
    expect(["\u{10000}", "\u{10ffff}"].map(utf8Length)).toEqual([4, 4]);
  });

  it("is what an encoder writes, for any well-formed text", () => {
    const text = fc.string({ unit: character, maxLength: 200 });
    fc.assert(
      fc.property(text, (text) => {
        expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length);
      }),
    );
  });
});
