import type { LiableParty, Responsibility } from "./finding.ts";
import { ownShare } from "./own-share.ts";

/**
 * Rule 5: at fault if our own side (units and staff) holds more than half of all weights; nobody named, undetermined.
 * Exactly half is not more than half (ours).
 */
export function responsibilityOf(parties: readonly LiableParty[]): Responsibility {
  if (parties.length === 0) return "undetermined";
  const own = ownShare(parties);
  return own.weight * 2 > own.total ? "atFault" : "notAtFault";
}
