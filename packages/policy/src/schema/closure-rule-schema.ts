import * as z from "zod";
import { closingOutcomes, closureRequirements, type ClosureRule } from "../closure-rule.ts";
import { listSchema } from "./list-schema.ts";

const requirementsSchema = listSchema(
  "closure requirements",
  z.enum(closureRequirements, { error: `one of ${closureRequirements.join(", ")}` }),
);

/** Schema of {@link ClosureRule}. */
export const closureRuleSchema: z.ZodType<ClosureRule> = z.partialRecord(z.enum(closingOutcomes), requirementsSchema, {
  error: `requirements by outcome: ${closingOutcomes.join(", ")}`,
});
