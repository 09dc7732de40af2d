import type { KeyedProjection } from "../index.ts";
import type { Depot, ParcelEvents } from "./parcel.ts";

/** Where a parcel has been. Says nothing of its posting. */
export interface Journey {
  readonly depots: readonly Depot[];
  readonly deliveredAt: string | null;
}

/** A read model of one row a parcel, whose recipes keep objects of events and change them later. */
export const journeys: KeyedProjection<Journey, ParcelEvents> = {
  name: "journeys",
  version: 2,
  initial: { depots: [], deliveredAt: null },
  on: {
    ParcelScanned(draft, event) {
      draft.depots.push(event.data.depot);
    },
    ParcelTagged(draft, event) {
      draft.depots.at(-1)?.tags.push(event.data.tag);
    },
    ParcelDelivered(draft, event) {
      draft.deliveredAt = event.occurredAt;
    },
  },
};
