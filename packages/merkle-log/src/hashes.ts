import { sha256 } from "@noble/hashes/sha2.js";
import { concatBytes } from "@noble/hashes/utils.js";

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** The hash of one entry of a log: SHA-256(0x00 ‖ leaf), RFC 6962 section 2.1. */
export function leafHash(leaf: Uint8Array): Uint8Array {
  return sha256(concatBytes(LEAF, leaf));
}

/** The hash of two trees side by side: SHA-256(0x01 ‖ left ‖ right), RFC 6962 section 2.1. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  return sha256(concatBytes(NODE, left, right));
}

/** The tree hash of a log without entries: SHA-256 of nothing, RFC 6962 section 2.1. */
export function emptyRoot(): Uint8Array {
  return sha256(new Uint8Array());
}

/** Whether two hashes are the same; nothing is no hash. They are public: how long it takes tells nothing that is secret. */
export function isSameHash(a: Uint8Array, b: Uint8Array): boolean {
  return a.length > 0 && a.length === b.length && a.every((byte, i) => byte === b[i]);
}
