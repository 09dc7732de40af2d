import { bytesToHex } from "@noble/hashes/utils.js";
import type { MerkleLog } from "./merkle-log.ts";

/** How many entries a log has, and the hash of them all: whoever kept it can tell later whether the log still begins so. */
export interface Fingerprint {
  /** How many entries it is of. */
  readonly size: number;
  /** Their Merkle tree hash, 64 hexadecimal digits in lower case. */
  readonly root: string;
}

/** The fingerprint of a log as far as it has been read. */
export function fingerprintOf(log: MerkleLog): Fingerprint {
  return { size: log.size, root: bytesToHex(log.root()) };
}

/** A fingerprint as text to print and keep: `433:sha256:9f3c…`. */
export function fingerprintText({ size, root }: Fingerprint): string {
  return `${size}:sha256:${root}`;
}

/** The fingerprint that a text is; nothing if it is none. */
export function parseFingerprint(text: string): Fingerprint | undefined {
  const [, digits, root] = /^(0|[1-9]\d*):sha256:([0-9a-f]{64})$/i.exec(text) ?? [];
  const size = Number(digits);
  return root === undefined || !Number.isSafeInteger(size) ? undefined : { size, root: root.toLowerCase() };
}
