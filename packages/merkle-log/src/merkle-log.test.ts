import { bytesToHex, concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leafHash } from "./hashes.ts";
import { merkleLog } from "./merkle-log.ts";
import { hashesOf, logs, logsAndSizes, rootOf } from "./test/logs.ts";
import { treeHash } from "./tree-hash.ts";

const entries = ["one", "two", "three"].map(utf8ToBytes);

describe("the tree hash of a log", () => {
  it("of nothing is the SHA-256 of nothing", () => {
    expect(bytesToHex(merkleLog().root())).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  });

  it("of one empty entry is the SHA-256 of a zero byte", () => {
    expect(bytesToHex(rootOf([new Uint8Array()]))).toBe(
      "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    );
  });

  it("tells an entry from a tree of two", () => {
    expect(rootOf(entries.slice(0, 2))).not.toEqual(leafHash(concatBytes(...hashesOf(entries.slice(0, 2)))));
  });

  it("can be asked again and again, while the log grows", () => {
    const log = merkleLog();
    for (const [i, entry] of entries.entries()) {
      log.add(entry);
      expect(log.size).toBe(i + 1);
      log.root().fill(0);
      expect(log.root()).toEqual(rootOf(entries.slice(0, i + 1)));
    }
  });

  it("is what RFC 6962 defines by halves", () => {
    fc.assert(
      fc.property(logs, (log) => {
        expect(rootOf(log)).toEqual(treeHash(hashesOf(log)));
      }),
    );
  });

  it("of a beginning does not depend on what comes after", () => {
    fc.assert(
      fc.property(logsAndSizes, ([log, size]) => {
        const merkle = merkleLog();
        let then: Uint8Array | undefined;
        for (const leaf of log) {
          merkle.add(leaf);
          if (merkle.size === size) then = merkle.root();
        }
        expect(then).toEqual(rootOf(log.slice(0, size)));
      }),
    );
  });

  it("differs when an entry differs, is missing, was added, or two changed places", () => {
    fc.assert(
      fc.property(logsAndSizes, fc.uint8Array({ maxLength: 4 }), ([log, size], other) => {
        const at = size - 1;
        const forged = [
          log.with(at, other),
          log.toSpliced(at, 1),
          log.toSpliced(at, 0, other),
          log.with(0, log[at] ?? other).with(at, log[0] ?? other),
        ];
        for (const forgery of forged) {
          if (isSameLog(forgery, log)) continue;
          expect(rootOf(forgery)).not.toEqual(rootOf(log));
        }
      }),
    );
  });
});

function isSameLog(a: readonly Uint8Array[], b: readonly Uint8Array[]): boolean {
  return JSON.stringify(a.map(bytesToHex)) === JSON.stringify(b.map(bytesToHex));
}
