import { namedUuid } from "../validation/named-uuid.ts";

/**
 * Gives the ids of a command's events on one stream: the UUIDv5 of the event's index, from 0, and the stream's name
 * (`0 parcel-1`), in the namespace of the command's id. A command decided again gives the same ids, by which a store knows what
 * it has recorded; the same command on another stream gives others.
 */
export function eventIds(commandId: string, stream: string): (index: number) => string {
  return (index) => namedUuid(commandId, `${index} ${stream}`);
}
