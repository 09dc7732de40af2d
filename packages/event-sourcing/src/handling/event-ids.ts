import { sha1 } from "@noble/hashes/legacy.js";
import { uuidBytes, uuidText } from "../validation/uuid.ts";

/**
 * Gives the ids of a command's events: UUIDv5 (RFC 9562, section 5.5) of the event's index, from 0, in the namespace
 * of the command's id. A command decided again gives the same ids, by which a store knows what it has recorded.
 */
export function eventIds(commandId: string): (index: number) => string {
  const namespace = uuidBytes(commandId);
  return (index) => {
    const hash = sha1(named(namespace, String(index)));
    // Section 5.5: the first 128 bits of the hash, with version 5 and the variant in their places.
    hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
    hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
    return uuidText(hash);
  };
}

/** What is hashed: the namespace's bytes, then the name's, which are digits and so one byte each. */
function named(namespace: Uint8Array, digits: string): Uint8Array {
  const bytes = new Uint8Array(namespace.length + digits.length);
  bytes.set(namespace);
  for (let i = 0; i < digits.length; i++) bytes[namespace.length + i] = digits.charCodeAt(i);
  return bytes;
}
