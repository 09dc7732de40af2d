import { moneySchema, remedyKinds, type Money, type RemedyKind } from "@complaint-ledger/policy";
import * as z from "zod";
import { identifier, text } from "../fields/text.ts";

/** One of the alternatives a solution leaves to the complainant. */
export interface SolutionOption {
  readonly id: string;
  readonly remedies: readonly ProposedRemedy[];
}

/** One thing an option promises. */
export interface ProposedRemedy {
  readonly kind: RemedyKind;
  readonly amount?: Money;
  readonly description?: string;
}

/** Schema of {@link ProposedRemedy}. */
export const proposedRemedy: z.ZodType<ProposedRemedy> = z.strictObject({
  kind: z.enum(remedyKinds),
  amount: z.exactOptional(moneySchema),
  description: z.exactOptional(text),
});

/** Schema of {@link SolutionOption}. */
export const solutionOption: z.ZodType<SolutionOption> = z.strictObject({
  id: identifier,
  remedies: z.array(proposedRemedy).min(1).max(20),
});
