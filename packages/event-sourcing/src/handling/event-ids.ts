import { sha1 } from "@noble/hashes/legacy.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { uuidBytes, uuidText } from "../validation/uuid.ts";

/**
 * Gives the ids of a command's events on one stream: UUIDv5 (RFC 9562, section 5.5) of the event's index, from 0, and the
 * stream's name (`0 parcel-1`), in the namespace of the command's id. A command decided again gives the same ids, by which a
 * store knows what it has recorded; the same command on another stream gives others.
 */
export function eventIds(commandId: string, stream: string): (index: number) => string {
  const namespace = uuidBytes(commandId);
  return (index) => {
    const hash = sha1(named(namespace, utf8ToBytes(`${index} ${stream}`)));
    // Section 5.5: the first 128 bits of the hash, with version 5 and the variant in their places.
    hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
    hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
    return uuidText(hash);
  };
}

function named(namespace: Uint8Array, name: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(namespace.length + name.length);
  bytes.set(namespace);
  bytes.set(name, namespace.length);
  return bytes;
}
