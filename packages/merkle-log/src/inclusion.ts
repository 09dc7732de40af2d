import { isSameHash, nodeHash } from "./hashes.ts";
import { splitOf, treeHash } from "./tree-hash.ts";

/** The claim that a log of `size` entries with the tree hash `root` holds an entry at `index`, counted from 0. */
export interface InclusionClaim {
  readonly leafHash: Uint8Array;
  readonly index: number;
  readonly size: number;
  readonly root: Uint8Array;
}

/**
 * Proves that an entry stands in a log: the hashes beside its way to the root, from the bottom up (RFC 6962, section 2.1.1).
 * Throws a `RangeError` if the log has no entry at `index`.
 */
export function inclusionProof(leafHashes: readonly Uint8Array[], index: number): readonly Uint8Array[] {
  if (!Number.isInteger(index) || index < 0 || index >= leafHashes.length) {
    throw new RangeError(`index: ${index} is no entry of a log of ${leafHashes.length}`);
  }
  return pathTo(leafHashes, index);
}

function pathTo(leafHashes: readonly Uint8Array[], index: number): readonly Uint8Array[] {
  if (leafHashes.length === 1) return [];
  const split = splitOf(leafHashes.length);
  const left = leafHashes.slice(0, split);
  const right = leafHashes.slice(split);
  return index < split ? [...pathTo(left, index), treeHash(right)] : [...pathTo(right, index - split), treeHash(left)];
}

/** Whether a proof proves a claim (RFC 9162, section 2.1.3.2). A claim that makes no sense is not proved. */
export function verifyInclusion(claim: InclusionClaim, proof: readonly Uint8Array[]): boolean {
  const { index, size } = claim;
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return false;
  let hash = claim.leafHash;
  let node = index;
  let last = size - 1;
  for (const beside of proof) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(beside, hash);
      // A last node that stands alone goes up as it is, until it has a neighbour.
      while (node % 2 === 0 && node > 0) [node, last] = [node / 2, half(last)];
    } else {
      hash = nodeHash(hash, beside);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && isSameHash(hash, claim.root);
}

function half(node: number): number {
  return Math.floor(node / 2);
}
