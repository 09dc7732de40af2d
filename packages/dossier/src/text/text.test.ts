import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { displayWidth } from "./display-width.ts";
import { escaped } from "./escaped.ts";
import { filled } from "./filled.ts";
import { wrapped } from "./wrapped.ts";

describe("wrapped", () => {
  it("breaks between words, and anywhere between Chinese characters but before what closes", () => {
    expect(wrapped("one two three", 8)).toEqual(["one two", "three"]);
    expect(wrapped("投诉处理时限", 6)).toEqual(["投诉处", "理时限"]);
    expect(wrapped("投诉，处理", 4)).toEqual(["投", "诉，", "处理"]);
    expect(wrapped("", 8)).toEqual([""]);
  });

  it("keeps every character but spaces at the ends of lines, and the width where words allow", () => {
    const text = fc.stringMatching(/^([a-z]{1,6} |[投诉处理、]){0,30}$/);
    fc.assert(
      fc.property(text, fc.integer({ min: 14, max: 40 }), (said, width) => {
        const lines = wrapped(said, width);
        expect(lines.join("").replaceAll(" ", "")).toBe(said.replaceAll(" ", ""));
        for (const line of lines) if (!/、{3}/.test(line)) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe("escaped", () => {
  it("leaves what begins nothing in Markdown as it is", () => {
    expect(escaped("2024-03-01 08:00:00 UTC  Lodged (by phone), 3.5 kg")).toBe(
      "2024-03-01 08:00:00 UTC  Lodged (by phone), 3.5 kg",
    );
  });

  it.each([
    ["- no list", String.raw`\- no list`],
    ["1. no list", String.raw`1\. no list`],
    ["# no heading", String.raw`\# no heading`],
    ["<b>", String.raw`\<b\>`],
    ["http://x.example", String.raw`http\://x.example`],
    ["two\nlines", "two·lines"],
  ])("makes of %j %j", (text, said) => {
    expect(escaped(text)).toBe(said);
  });
});

describe("filled", () => {
  it("does not look again at what it filled in", () => {
    expect(filled("{a} and {b}, {c}", { a: "{b}", b: "2" })).toBe("{b} and 2, {c}");
  });
});
