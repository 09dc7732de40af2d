import * as z from "zod";
import type { CallbackRule } from "../callback-rule.ts";
import { durationSchema } from "./duration-schema.ts";
import { namesSchema } from "./list-schema.ts";
import { policyReferenceSchema } from "./policy-reference-schema.ts";
import { wholeNumberSchema } from "./whole-number-schema.ts";

/** Schema of {@link CallbackRule}. */
export const callbackRuleSchema: z.ZodType<CallbackRule> = z.strictObject(
  {
    agentDiffersFromHandler: z.boolean({ error: "true or false" }),
    media: namesSchema,
    attemptsBeforeAbandoning: wholeNumberSchema(0),
    retryAfter: z.exactOptional(durationSchema),
    within: z.exactOptional(durationSchema),
    questionnaires: z.strictObject(
      { progress: z.exactOptional(policyReferenceSchema), outcome: z.exactOptional(policyReferenceSchema) },
      { error: "references { progress?, outcome? }" },
    ),
  },
  { error: "a callback rule" },
);
