import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** The lot of a callback under a seed, in hexadecimal. As a JSON list the three texts cannot run into one another. */
export function lotOf(seed: string, complaintId: string, callback: string): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify([seed, complaintId, callback]))));
}
