import type { Decider, DecidedEvent, Decision, Recipes } from "../index.ts";

/** A toy domain: a parcel is posted, scanned in depots, tagged and delivered. */
export interface ParcelEvents {
  readonly ParcelPosted: { readonly grams: number; readonly sender: string | null };
  readonly ParcelScanned: { readonly depot: Depot };
  /** Tags the depot that the parcel is in. */
  readonly ParcelTagged: { readonly tag: string };
  readonly ParcelDelivered: { readonly signedBy: string };
}

export interface Depot {
  readonly name: string;
  readonly tags: readonly string[];
}

export interface Parcel {
  readonly status: "unknown" | "underway" | "delivered";
  readonly grams: number;
  readonly lastDepot: Depot | null;
  readonly tags: readonly string[];
  readonly scans: number;
}

export type ParcelCommand = { readonly commandId: string } & (
  | { readonly type: "PostParcel"; readonly grams: number }
  | { readonly type: "ScanParcel"; readonly depots: readonly Depot[] }
  | { readonly type: "TagParcel"; readonly tag: string }
  | { readonly type: "DeliverParcel"; readonly signedBy: string }
);

export interface ParcelContext {
  readonly now: string;
}

export interface ParcelRejection {
  readonly code: "already-posted" | "not-underway";
  readonly field: string;
}

export const parcelRecipes: Recipes<Parcel, ParcelEvents> = {
  ParcelPosted(draft, event) {
    draft.status = "underway";
    draft.grams = event.data.grams;
  },
  ParcelScanned(draft, event) {
    // Keeps an object of the event, which ParcelTagged changes.
    draft.lastDepot = event.data.depot;
    draft.scans += 1;
  },
  ParcelTagged(draft, event) {
    draft.lastDepot?.tags.push(event.data.tag);
    draft.tags.push(event.data.tag);
  },
  ParcelDelivered(draft) {
    draft.status = "delivered";
  },
};

export const parcelDecider: Decider<Parcel, ParcelCommand, ParcelEvents, ParcelContext, ParcelRejection> = {
  initialState: { status: "unknown", grams: 0, lastDepot: null, tags: [], scans: 0 },
  decide(command, state, { now }) {
    if (command.type === "PostParcel") {
      if (state.status !== "unknown") return rejected("already-posted", "parcel");
      return accepted({ type: "ParcelPosted", occurredAt: now, data: { grams: command.grams, sender: null } });
    }
    if (state.status !== "underway") return rejected("not-underway", "status");
    switch (command.type) {
      case "ScanParcel":
        return accepted(
          ...command.depots.map((depot) => ({ type: "ParcelScanned" as const, occurredAt: now, data: { depot } })),
        );
      case "TagParcel":
        return accepted({ type: "ParcelTagged", occurredAt: now, data: { tag: command.tag } });
      case "DeliverParcel":
        return accepted({ type: "ParcelDelivered", occurredAt: now, data: { signedBy: command.signedBy } });
    }
  },
  evolve: parcelRecipes,
};

function accepted(...events: readonly DecidedEvent<ParcelEvents>[]): Decision<ParcelEvents, ParcelRejection> {
  return { outcome: "accepted", events };
}

function rejected(code: ParcelRejection["code"], field: string): Decision<ParcelEvents, ParcelRejection> {
  return { outcome: "rejected", rejection: { code, field } };
}
