import { utf8ToBytes } from "@noble/hashes/utils.js";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "./canonical-json.ts";
import { fingerprintOf, fingerprintText, parseFingerprint } from "./fingerprint.ts";
import { merkleLog } from "./merkle-log.ts";

describe("a fingerprint", () => {
  it("says of how many entries it is, and their hash", () => {
    const log = merkleLog();
    log.add(utf8ToBytes(canonicalJson({ b: 1, a: "ä" })));
    expect(fingerprintText(fingerprintOf(log))).toBe(
      "1:sha256:5b20c3520bc7ac18e1657f70d9f92b8d567472b060cf1391a7b042c28a73d446",
    );
  });

  it("is read as it is written", () => {
    const hash = fc.uint8Array({ minLength: 32, maxLength: 32 });
    fc.assert(
      fc.property(fc.maxSafeNat(), hash, (size, bytes) => {
        const fingerprint = { size, root: Buffer.from(bytes).toString("hex") };
        expect(parseFingerprint(fingerprintText(fingerprint))).toEqual(fingerprint);
        expect(parseFingerprint(fingerprintText(fingerprint).toUpperCase())).toEqual(fingerprint);
      }),
    );
  });

  it.each([
    "",
    "7",
    `7:sha1:${"0".repeat(64)}`,
    "7:sha256:00",
    `07:sha256:${"0".repeat(64)}`,
    `1e9:sha256:${"0".repeat(64)}`,
  ])("is not %j", (text) => expect(parseFingerprint(text)).toBeUndefined());
});

describe("canonical JSON", () => {
  it("sorts names by their code units, at every depth, and keeps lists as they are", () => {
    expect(canonicalJson({ b: [{ d: null, c: 1.5 }, "\n"], a: { "\u{1F600}": 1, "\uFB33": 2 } })).toBe(
      '{"a":{"\u{1F600}":1,"\uFB33":2},"b":[{"c":1.5,"d":null},"\\n"]}',
    );
  });

  it("is JSON of the same value, and one text for all orders of names", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(Object.fromEntries(Object.entries(value).reverse()))).toBe(text);
      }),
    );
  });
});
