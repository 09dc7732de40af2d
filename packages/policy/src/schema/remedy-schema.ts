import * as z from "zod";
import type { ApprovalLimit } from "../approval-limit.ts";
import type { RemedyAdvice } from "../remedy-advice.ts";
import { remedyKinds, type RemedyKind } from "../remedy-kind.ts";
import { listSchema, namesSchema } from "./list-schema.ts";
import { moneySchema } from "./money-schema.ts";
import { localizedTextSchema, nameSchema } from "./text-schema.ts";

const remedyKindsSchema = listSchema(
  "kinds of remedy",
  z.enum(remedyKinds, { error: `one of ${remedyKinds.join(", ")}` }),
) satisfies z.ZodType<RemedyKind[]>;

/** Schema of {@link ApprovalLimit}. */
export const approvalLimitSchema: z.ZodType<ApprovalLimit> = z.strictObject(
  {
    role: nameSchema,
    remedies: z.union([remedyKindsSchema, z.literal("any")], { error: 'a list of kinds of remedy, or "any"' }),
    amounts: z.union([listSchema("amounts", moneySchema), z.literal("unlimited")], {
      error: 'a list of amounts, or "unlimited"',
    }),
  },
  { error: "an approval limit { role, remedies, amounts }" },
);

/** Schema of {@link RemedyAdvice}. */
export const remedyAdviceSchema: z.ZodType<RemedyAdvice> = z.strictObject(
  {
    natures: z.exactOptional(namesSchema),
    categories: z.exactOptional(namesSchema),
    causes: z.exactOptional(namesSchema),
    remedies: remedyKindsSchema,
    note: localizedTextSchema,
  },
  { error: "advice { natures?, categories?, causes?, remedies, note }" },
);
