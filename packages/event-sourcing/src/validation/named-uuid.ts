import { sha1 } from "@noble/hashes/legacy.js";
import { concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { uuidBytes, uuidText } from "./uuid.ts";

/**
 * The UUID of a name in a namespace, itself a lower-case UUID: UUIDv5 (RFC 9562, section 5.5). The same name always has the
 * same one, so a command that follows from something known (a row of a file, an alarm) can be given again under its id.
 *
 * @example
 * const commandId = namedUuid("5b0d6f7c-2f0e-4c1c-9a3e-8d41b7a6c0f2", `case ${caseNumber}, lodged`);
 */
export function namedUuid(namespace: string, name: string): string {
  const hash = sha1(concatBytes(uuidBytes(namespace), utf8ToBytes(name)));
  // Section 5.5: the first 128 bits of the hash, with version 5 and the variant in their places.
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  return uuidText(hash);
}
