import { bytesToHex } from "@noble/hashes/utils.js";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { consistencyProof, verifyConsistency } from "./consistency.ts";
import { leafHash } from "./hashes.ts";
import { inclusionProof, verifyInclusion } from "./inclusion.ts";
import { hashesOf, logsAndSizes, rootOf } from "./test/logs.ts";
import { bytesOf, haveVectors, publishedVectors, type PublishedVector } from "./test/published-vectors.ts";

describe("a proof of inclusion", () => {
  it("proves every entry of a log, and no other one", () => {
    fc.assert(
      fc.property(logsAndSizes, fc.uint8Array({ maxLength: 4 }), ([log, number], other) => {
        const index = number - 1;
        const proof = inclusionProof(hashesOf(log), index);
        const claim = { index, size: log.length, root: rootOf(log) };
        const entry = log[index] ?? other;
        expect(verifyInclusion({ ...claim, leafHash: leafHash(entry) }, proof)).toBe(true);
        const isOther = bytesToHex(entry) !== bytesToHex(other);
        expect(verifyInclusion({ ...claim, leafHash: leafHash(other) }, proof)).toBe(!isOther);
      }),
    );
  });

  it("is not to be had for an entry that is not there", () => {
    for (const index of [-1, 0.5, 1])
      expect(() => inclusionProof([leafHash(new Uint8Array())], index)).toThrow(RangeError);
  });

  it.runIf(haveVectors)("is judged as the published vectors say", () => {
    expect(
      wronglyJudged("inclusion.json", ({ leafIdx, treeSize, root, leafHash: hash }, proof) =>
        verifyInclusion(
          { index: Number(leafIdx), size: Number(treeSize), root: bytesOf(root), leafHash: bytesOf(hash) },
          proof,
        ),
      ),
    ).toEqual([]);
  });
});

describe("a proof of consistency", () => {
  it("proves that a log goes on from what it was, and not from anything else", () => {
    fc.assert(
      fc.property(logsAndSizes, fc.uint8Array({ maxLength: 4 }), ([log, size], other) => {
        const proof = consistencyProof(hashesOf(log), size);
        const before = log.slice(0, size);
        const claim = { before: { size, root: rootOf(before) }, size: log.length, root: rootOf(log) };
        expect(verifyConsistency(claim, proof)).toBe(true);
        const forged = rootOf([...before.slice(1), Uint8Array.of(...other, 7, 7, 7, 7, 7)]);
        expect(verifyConsistency({ ...claim, before: { size, root: forged } }, proof)).toBe(false);
        expect(verifyConsistency({ ...claim, root: forged }, proof)).toBe(false);
      }),
    );
  });

  it("is not to be had from a size that the log never had", () => {
    for (const size of [0, 0.5, 2])
      expect(() => consistencyProof([leafHash(new Uint8Array())], size)).toThrow(RangeError);
  });

  it.runIf(haveVectors)("is judged as the published vectors say", () => {
    expect(
      wronglyJudged("consistency.json", ({ size1, root1, size2, root2 }, proof) =>
        verifyConsistency(
          { before: { size: Number(size1), root: bytesOf(root1) }, size: Number(size2), root: bytesOf(root2) },
          proof,
        ),
      ),
    ).toEqual([]);
  });
});

/** Names of the vectors that are judged otherwise than they say. */
function wronglyJudged(
  file: string,
  verify: (vector: PublishedVector, proof: readonly Uint8Array[]) => boolean,
): readonly string[] {
  const vectors = publishedVectors(file);
  expect(vectors.length).toBeGreaterThan(90);
  return vectors
    .filter((vector) => verify(vector, (vector.proof ?? []).map(bytesOf)) === vector.wantErr)
    .map(({ name }) => name);
}
