import type { LiableParty } from "./finding.ts";

/** What our own side (units and staff) holds of the total weight; 0 of 0 if nobody is named. */
export function ownShare(parties: readonly LiableParty[]): { readonly weight: number; readonly total: number } {
  let own = 0;
  let total = 0;
  for (const { kind, weight } of parties) {
    total += weight;
    if (kind === "unit" || kind === "person") own += weight;
  }
  return { weight: own, total };
}
