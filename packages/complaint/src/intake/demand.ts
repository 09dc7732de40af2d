import { moneySchema, remedyKinds, type Money, type RemedyKind } from "@complaint-ledger/policy";
import * as z from "zod";
import { complainantText } from "../fields/text.ts";

/** What the complainant wants. Some want nothing but to be heard: that is a demand of `none`, not a missing one. */
export type Demand =
  | {
      /** `none`: nothing but to be heard. */
      readonly kind: "none";
    }
  | {
      readonly kind: "remedy";
      /** In the complainant's own words. */
      readonly wanted: string;
      /** Kinds of remedy that would do, as the recorder understands it. */
      readonly remedies?: readonly RemedyKind[];
      /** What is asked for in money. */
      readonly amount?: Money;
    };

/** Schema of {@link Demand}. */
export const demand: z.ZodType<Demand> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("none") }),
  z.strictObject({
    kind: z.literal("remedy"),
    wanted: complainantText,
    remedies: z.exactOptional(z.array(z.enum(remedyKinds)).max(20)),
    amount: z.exactOptional(moneySchema),
  }),
]);
