import { eventCatalogue, type EventCatalogue, type PayloadProblem, type RecordedEventOf } from "../index.ts";
import type { ParcelEvents } from "./parcel.ts";

/** Version 1 of ParcelPosted weighed in kilograms, version 2 named no sender. */
export const parcelCatalogue: EventCatalogue<RecordedEventOf<ParcelEvents>> = eventCatalogue<ParcelEvents>({
  ParcelPosted: {
    version: 3,
    check: (data) => [
      ...problem(has(data, "grams", "number"), ["grams"], "must be a number"),
      ...problem(has(data, "sender", "string") || has(data, "sender", "object"), ["sender"], "must be text or null"),
    ],
    upcasters: {
      1: (data) => ({ grams: Number(field(data, "kilograms")) * 1000 }),
      2: (data) => ({ grams: field(data, "grams"), sender: null }),
    },
  },
  ParcelScanned: {
    version: 1,
    check: (data) => problem(Array.isArray(field(field(data, "depot"), "tags")), ["depot", "tags"], "must be a list"),
  },
  ParcelTagged: { version: 1, check: (data) => problem(has(data, "tag", "string"), ["tag"], "must be text") },
  ParcelDelivered: {
    version: 1,
    check: (data) => problem(has(data, "signedBy", "string"), ["signedBy"], "must be text"),
  },
});

function field(data: unknown, key: string): unknown {
  return typeof data === "object" && data !== null
    ? Object.entries(data).find(([name]) => name === key)?.[1]
    : undefined;
}

function has(data: unknown, key: string, type: "string" | "number" | "object"): boolean {
  return typeof field(data, key) === type;
}

function problem(right: boolean, path: readonly PropertyKey[], problem: string): readonly PayloadProblem[] {
  return right ? [] : [{ path, problem }];
}
