import { emptyRoot, leafHash, nodeHash } from "./hashes.ts";

/** A log that is read from its beginning, of which only hashes are kept: as many as its size has binary digits. */
export interface MerkleLog {
  /** How many entries were added. */
  readonly size: number;
  /** Adds the next entry of the log. */
  add(leaf: Uint8Array): void;
  /** The Merkle tree hash (RFC 6962, section 2.1) of the entries added so far: 32 bytes. */
  root(): Uint8Array;
}

/**
 * Begins a log without entries.
 *
 * @example
 * const log = merkleLog();
 * log.add(new TextEncoder().encode("The first entry."));
 * log.root(); // 32 bytes
 */
export function merkleLog(): MerkleLog {
  // One full tree for each binary digit 1 of the size, the largest first: RFC 6962 splits a tree at powers of two.
  const fullTrees: { readonly leaves: number; readonly hash: Uint8Array }[] = [];
  let size = 0;
  return {
    get size() {
      return size;
    },
    add(leaf) {
      size += 1;
      let tree = { leaves: 1, hash: leafHash(leaf) };
      for (let left = fullTrees.at(-1); left?.leaves === tree.leaves; left = fullTrees.at(-1)) {
        fullTrees.pop();
        tree = { leaves: 2 * tree.leaves, hash: nodeHash(left.hash, tree.hash) };
      }
      fullTrees.push(tree);
    },
    root() {
      const hash = fullTrees.reduceRight<Uint8Array | undefined>(
        (right, tree) => (right === undefined ? tree.hash : nodeHash(tree.hash, right)),
        undefined,
      );
      // A copy, so that nobody changes what the log goes on with.
      return hash?.slice() ?? emptyRoot();
    },
  };
}
