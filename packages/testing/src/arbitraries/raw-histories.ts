import type { ComplaintEvent, ComplaintEventType } from "@complaint-ledger/complaint";
import type { Actor } from "@complaint-ledger/event-sourcing";
import fc from "fast-check";
import { happened, type Happening } from "../complaints/happening.ts";
import { recordedHistory } from "../complaints/recorded-history.ts";
import { complaintEventTypes, complaintPayloads } from "./complaint-payloads.ts";
import { madeUpInstant } from "./made-up-instant.ts";

/** What histories are wanted. */
export interface RawHistoriesOptions {
  /** Default: every type. */
  readonly types?: readonly ComplaintEventType[];
  /** How many events at most. Default 20. */
  readonly maxLength?: number;
  /** Default `c-1`. */
  readonly complaintId?: string;
}

/**
 * Histories that no rule has looked at, as raw appends and imports may leave them: any events in any order, with sound
 * payloads; late entries; people standing in for others. Whatever folds the events of complaints must be able to take
 * them. Valid histories are those of `complaintLives`.
 *
 * @example
 * fc.assert(fc.property(rawHistories(), (events) => void replay(readModel, events)));
 */
export function rawHistories(options: RawHistoriesOptions = {}): fc.Arbitrary<readonly ComplaintEvent[]> {
  const { types = complaintEventTypes, maxLength = 20, complaintId = "c-1" } = options;
  const happening = fc.oneof(...types.map((type) => fc.record({ type: fc.constant(type), data: payloadsOf(type) })));
  return fc
    .array(fc.record({ happening, by: someActor, hours: fc.nat(72), late: fc.constantFrom(0, 0, 0, 1, 48, 2_000) }), {
      maxLength,
    })
    .map((steps) => {
      let hour = 0;
      const happenings = steps.map(({ happening: { type, data }, by, hours, late }): Happening => {
        hour += hours;
        return happened(type, madeUpInstant(hour - late), data, { recordedAt: madeUpInstant(hour), by });
      });
      return recordedHistory(happenings, complaintId);
    });
}

const payloads = new Map<ComplaintEventType, fc.Arbitrary<object>>();

/** Reading a schema takes a while, and properties ask for all of them again and again. */
function payloadsOf(type: ComplaintEventType): fc.Arbitrary<object> {
  const known = payloads.get(type) ?? complaintPayloads(type);
  payloads.set(type, known);
  return known;
}

const someActor: fc.Arbitrary<Actor> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<Actor>({ id: "mei", role: "clerk" }, { id: "quy", role: "manager" }) },
  { weight: 1, arbitrary: fc.constant<Actor>({ id: "ota", role: "clerk", onBehalfOf: "mei" }) },
);
