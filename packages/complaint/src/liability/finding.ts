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
