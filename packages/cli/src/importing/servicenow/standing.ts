import type { Classification } from "@complaint-ledger/complaint";
import type { Instant } from "@complaint-ledger/event-sourcing";

/** How an incident stands in the ledger: what the next update is compared with. `null`: not yet, or not known. */
export interface Standing {
  readonly unit: string | null;
  readonly handler: string | null;
  readonly classification: Classification | null;
  readonly wait: Wait | null;
  /** Waits so far. */
  readonly waits: number;
  /** How it ended, until it is reopened. */
  readonly ended: Ended | null;
}

/** An end that may not be the last. */
export interface Ended {
  /** The state that ended it. */
  readonly state: string;
  /** How it stood then, and stands when it is reopened: what changes in between the rules refuse. */
  readonly as: Standing;
}

/** A wait that lasts. */
export interface Wait {
  readonly pause: string;
  readonly reason: string;
  /** UTC. */
  readonly from: Instant;
}

/** Before the first update. */
export const notBegun: Standing = {
  unit: null,
  handler: null,
  classification: null,
  wait: null,
  waits: 0,
  ended: null,
};
