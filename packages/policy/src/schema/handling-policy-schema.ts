import * as z from "zod";
import type { HandlingPolicy, RecordSigner } from "../handling-policy.ts";
import { callbackRuleSchema } from "./callback-rule-schema.ts";
import { clockRuleSchema } from "./clock-rule-schema.ts";
import { closureRuleSchema } from "./closure-rule-schema.ts";
import { complaintClassSchema } from "./complaint-class-schema.ts";
import { durationSchema } from "./duration-schema.ts";
import { liabilityRuleSchema } from "./liability-rule-schema.ts";
import { filledListSchema, listSchema, namesSchema } from "./list-schema.ts";
import { policyReferenceSchema } from "./policy-reference-schema.ts";
import { questionnaireSchema } from "./questionnaire-schema.ts";
import { approvalLimitSchema, remedyAdviceSchema } from "./remedy-schema.ts";
import { localDateSchema, localizedTextSchema, nameSchema, textSchema } from "./text-schema.ts";
import { timeZoneSchema } from "./time-zone-schema.ts";
import { wholeNumberSchema } from "./whole-number-schema.ts";

const signers: readonly RecordSigner[] = ["complainant", "recorder"];
const percentSchema = wholeNumberSchema(0, 100);

/**
 * Schema of {@link HandlingPolicy}: its shape only. Whether its parts fit together is what `checkPolicy` finds out,
 * which uses this schema, so prefer that.
 */
export const handlingPolicySchema: z.ZodType<HandlingPolicy> = z.strictObject(
  {
    id: nameSchema,
    version: wholeNumberSchema(1),
    title: localizedTextSchema,
    source: textSchema,
    notEncoded: z.exactOptional(listSchema("texts", localizedTextSchema)),
    origin: z.enum(["procedure", "regulation", "imported", "own"], {
      error: "procedure, regulation, imported or own",
    }),
    validFrom: z.exactOptional(localDateSchema),
    validTo: z.exactOptional(localDateSchema),
    timeZone: timeZoneSchema,
    calendar: z.exactOptional(policyReferenceSchema),
    classes: listSchema("classes", complaintClassSchema),
    categories: namesSchema,
    causes: namesSchema,
    natures: z.exactOptional(namesSchema),
    channels: z.exactOptional(namesSchema),
    refusedChannels: namesSchema,
    recordSignedBy: z.exactOptional(
      filledListSchema("signers", z.enum(signers, { error: `one of ${signers.join(", ")}` })),
    ),
    clocks: listSchema("clocks", clockRuleSchema),
    milestones: namesSchema,
    approvalLimits: listSchema("approval limits", approvalLimitSchema),
    solutionApproval: z.enum(["always", "beyondLimit"], { error: "always or beyondLimit" }),
    approverRoles: namesSchema,
    closure: closureRuleSchema,
    callbacks: callbackRuleSchema,
    questionnaires: listSchema("questionnaires", questionnaireSchema),
    deferral: z.exactOptional(
      z.strictObject(
        { reasons: namesSchema, contactRequired: z.boolean({ error: "true or false" }) },
        { error: "a deferral rule { reasons, contactRequired }" },
      ),
    ),
    remedyAdvice: z.exactOptional(listSchema("pieces of advice", remedyAdviceSchema)),
    liabilityRules: z.exactOptional(listSchema("rules of liability", liabilityRuleSchema)),
    targets: z.exactOptional(
      z.strictObject(
        { handledPercent: z.exactOptional(percentSchema), repliedPercent: z.exactOptional(percentSchema) },
        { error: "targets { handledPercent?, repliedPercent? }" },
      ),
    ),
    lateEntryAfter: z.exactOptional(durationSchema),
    liabilityAppeal: z.exactOptional(
      z.strictObject(
        { within: z.exactOptional(durationSchema), decideWithin: z.exactOptional(durationSchema) },
        { error: "periods { within?, decideWithin? }" },
      ),
    ),
    reopening: z.enum(["restart", "continue"], { error: "restart or continue" }),
  },
  { error: "a handling policy" },
);
