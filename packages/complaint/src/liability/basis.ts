import * as z from "zod";
import { identifier } from "../fields/text.ts";

/** What a finding rests on: rules that can be looked up, or history taken over from another system. */
export type Basis =
  | {
      /** `rules` that can be looked up, or a verdict `imported` from another system. */
      readonly kind: "rules";
      readonly references: readonly RuleReference[];
    }
  | {
      readonly kind: "imported";
      /** The system or file it was taken from. */
      readonly source: string;
      /** Which rule of the importer's table turned the imported words into this finding. */
      readonly rule?: string;
    };

/** A rule, a contract or another document, and the place in it. */
export interface RuleReference {
  readonly document: string;
  /** Article, section or page. */
  readonly clause?: string;
}

/** Schema of {@link Basis}. */
export const basis: z.ZodType<Basis> = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("rules"),
    references: z
      .array(z.strictObject({ document: identifier, clause: z.exactOptional(identifier) }))
      .min(1, { error: "must name at least one rule or document" })
      .max(50),
  }),
  z.strictObject({ kind: z.literal("imported"), source: identifier, rule: z.exactOptional(identifier) }),
]);
