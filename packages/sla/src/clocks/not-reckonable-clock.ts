import type { NotReckonable } from "./reckoned.ts";

/** A clock that cannot be reckoned, and whose it is. */
export interface NotReckonableClock extends NotReckonable {
  readonly complaintId: string;
}

/** The same clock with whose it is. */
export function notReckonableOf(complaintId: string, clock: NotReckonable): NotReckonableClock {
  return { complaintId, ...clock };
}
