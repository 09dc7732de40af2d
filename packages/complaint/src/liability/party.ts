import * as z from "zod";
import { identifier } from "../fields/text.ts";

/** What somebody concerned by a finding is. `unit` and `person` (our staff) are our own side. */
export type PartyKind = "unit" | "person" | "supplier" | "otherCompany" | "customer" | "thirdParty";

/** Names somebody concerned by a finding. */
export interface PartyReference {
  readonly kind: PartyKind;
  /** Unit, pseudonymous person or company id. */
  readonly id: string;
}

/** Schema of {@link PartyKind}. */
export const partyKind: z.ZodType<PartyKind> = z.enum([
  "unit",
  "person",
  "supplier",
  "otherCompany",
  "customer",
  "thirdParty",
]);

/** Schema of {@link PartyReference}. */
export const partyReference: z.ZodType<PartyReference> = z.strictObject({ kind: partyKind, id: identifier });
