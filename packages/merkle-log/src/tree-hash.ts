import { emptyRoot, nodeHash } from "./hashes.ts";

/** The Merkle tree hash over the hashes of leaves, defined as RFC 6962 defines it: by halves, recursively. */
export function treeHash(leafHashes: readonly Uint8Array[]): Uint8Array {
  const [first, ...others] = leafHashes;
  if (first === undefined) return emptyRoot();
  if (others.length === 0) return first;
  const split = splitOf(leafHashes.length);
  return nodeHash(treeHash(leafHashes.slice(0, split)), treeHash(leafHashes.slice(split)));
}

/** How many leaves stand in the left half of a tree of so many, two at least: the largest power of two below. */
export function splitOf(size: number): number {
  let split = 1;
  while (2 * split < size) split *= 2;
  return split;
}
