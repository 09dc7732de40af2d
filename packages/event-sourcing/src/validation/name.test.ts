import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assertName } from "./name.ts";

describe("a name", () => {
  it("has 1 to 200 UTF-16 units", () => {
    for (const name of ["a", "x".repeat(200), "\u{1f600}".repeat(100)])
      expect(() => assertName(name, "n")).not.toThrow();
    expect(refusal("")).toContain("is empty");
    expect(refusal("x".repeat(201))).toContain("has 201 characters");
    expect(refusal(`${"\u{1f600}".repeat(100)}x`)).toContain("has 201 characters");
  });

  it("may hold what other systems treat as special", () => {
    for (const name of [
      "%",
      "_",
      "*",
      "a'b",
      'a"b',
      "a\\b",
      "a$",
      " ",
      "../a",
      "--",
      "\u00e9",
      "e\u0301",
      "\u2028",
      "__proto__",
    ]) {
      expect(() => assertName(name, "n"), name).not.toThrow();
    }
  });

  it("holds no control character", () => {
    for (const unit of [0x00, 0x0a, 0x1f, 0x7f, 0x80, 0x85, 0x9f]) {
      expect(refusal(`a${String.fromCharCode(unit)}b`), unit.toString(16)).toContain("holds a control character");
    }
    for (const unit of [0x20, 0x7e, 0xa0])
      expect(() => assertName(`a${String.fromCharCode(unit)}b`, "n")).not.toThrow();
  });

  it("does not start with a dollar sign, which stores keep for themselves", () => {
    for (const name of ["$", "$all", "$a"]) expect(refusal(name)).toContain('starts with "$"');
  });

  it("has no half of a surrogate pair", () => {
    for (const name of ["\ud83d", "a\ude00", "\ude00\ud83d", "\ud83d\ud83d\ude00"]) {
      expect(refusal(name)).toContain("half of a surrogate pair");
    }
  });

  it("is a string", () => {
    for (const value of [undefined, null, 7, {}, ["a"], Object("a")]) expect(refusal(value)).toContain("not a string");
  });

  it("is refused under the name of its field", () => {
    expect(() => assertName("", "events[2].type")).toThrow(
      expect.objectContaining({ code: "invalid-name", field: "events[2].type" }),
    );
  });

  it("is well-formed exactly if it survives UTF-8", () => {
    // Any UTF-16 units, with many surrogates, paired or not.
    const unit = fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0xd800, max: 0xdfff }));
    fc.assert(
      fc.property(fc.array(unit), (units) => {
        const text = String.fromCharCode(...units);
        const survived = new TextDecoder("utf-8", { ignoreBOM: true }).decode(new TextEncoder().encode(text));
        expect(refusal(`x${text}`).includes("surrogate")).toBe(survived !== text);
      }),
    );
  });
});

function refusal(value: unknown): string {
  try {
    assertName(value, "name");
  } catch (error) {
    return String(error);
  }
  return "admitted";
}
