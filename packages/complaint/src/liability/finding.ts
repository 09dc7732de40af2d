import * as z from "zod";
import { identifier } from "../fields/text.ts";
import { partyKind, type PartyReference } from "./party.ts";

/** 有责任 · 无责任 · 未定: where the main responsibility lies, seen from our side. */
export type Responsibility = "atFault" | "notAtFault" | "undetermined";

/** Somebody who holds a share of the fault. */
export interface LiableParty extends PartyReference {
  /** Whole number from 1; the share is this over the sum of all weights. */
  readonly weight: number;
}

/** Schema of {@link LiableParty}. */
export const liableParty: z.ZodType<LiableParty> = z.strictObject({
  kind: partyKind,
  id: identifier,
  weight: z.int().min(1).max(1_000_000),
});

/** Schema of {@link Responsibility}. */
export const responsibility: z.ZodType<Responsibility> = z.enum(["atFault", "notAtFault", "undetermined"]);

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

/**
 * Rule 5: at fault if our own side (units and staff) holds more than half of all weights; nobody named, undetermined.
 * Exactly half is not more than half (ours).
 */
export function responsibilityOf(parties: readonly LiableParty[]): Responsibility {
  if (parties.length === 0) return "undetermined";
  const own = ownShare(parties);
  return own.weight * 2 > own.total ? "atFault" : "notAtFault";
}
