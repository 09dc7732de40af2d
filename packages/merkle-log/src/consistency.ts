import { isSameHash, nodeHash } from "./hashes.ts";
import { splitOf, treeHash } from "./tree-hash.ts";

/** The claim that a log of `size` entries with the tree hash `root` begins with the `before.size` entries of `before.root`. */
export interface ConsistencyClaim {
  readonly before: { readonly size: number; readonly root: Uint8Array };
  readonly size: number;
  readonly root: Uint8Array;
}

/**
 * Proves that a log goes on from what it was when it had `size` entries (RFC 6962, section 2.1.2). Throws a `RangeError` if it
 * never had so many, or for 0: every log goes on from nothing.
 */
export function consistencyProof(leafHashes: readonly Uint8Array[], size: number): readonly Uint8Array[] {
  if (!Number.isInteger(size) || size < 1 || size > leafHashes.length) {
    throw new RangeError(`size: ${size} is no size that a log of ${leafHashes.length} had`);
  }
  return subproof(leafHashes, size, true);
}

/** SUBPROOF of RFC 6962: the verifier knows the hash of these leaves already if `isKnown` and all of them were there. */
function subproof(leafHashes: readonly Uint8Array[], size: number, isKnown: boolean): readonly Uint8Array[] {
  if (size === leafHashes.length) return isKnown ? [] : [treeHash(leafHashes)];
  const split = splitOf(leafHashes.length);
  const left = leafHashes.slice(0, split);
  const right = leafHashes.slice(split);
  return size <= split
    ? [...subproof(left, size, isKnown), treeHash(right)]
    : [...subproof(right, size - split, false), treeHash(left)];
}

/** Whether a proof proves a claim (RFC 9162, section 2.1.4.2). A claim that makes no sense is not proved. */
export function verifyConsistency(claim: ConsistencyClaim, proof: readonly Uint8Array[]): boolean {
  const { before, size, root } = claim;
  if (!Number.isSafeInteger(before.size) || !Number.isSafeInteger(size)) return false;
  if (before.size < 1 || before.size > size) return false;
  if (before.size === size) return proof.length === 0 && isSameHash(before.root, root);
  // Of a size that is a power of two, the tree is a node of the later one: its root begins the proof.
  const [first, ...others] = isPowerOfTwo(before.size) ? [before.root, ...proof] : proof;
  if (first === undefined) return false;

  let [node, last] = [before.size - 1, size - 1];
  while (node % 2 === 1) [node, last] = [half(node), half(last)];
  let [earlier, later] = [first, first];
  for (const beside of others) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      earlier = nodeHash(beside, earlier);
      later = nodeHash(beside, later);
      while (node % 2 === 0 && node > 0) [node, last] = [node / 2, half(last)];
    } else {
      later = nodeHash(later, beside);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && isSameHash(earlier, before.root) && isSameHash(later, root);
}

function isPowerOfTwo(size: number): boolean {
  return size === 1 || (size % 2 === 0 && isPowerOfTwo(size / 2));
}

function half(node: number): number {
  return Math.floor(node / 2);
}
