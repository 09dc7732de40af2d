import * as z from "zod";
import type { PolicyReference } from "../handling-policy.ts";
import { nameSchema } from "./text-schema.ts";
import { wholeNumberSchema } from "./whole-number-schema.ts";

/** Schema of {@link PolicyReference}. */
export const policyReferenceSchema: z.ZodType<PolicyReference> = z.strictObject(
  { id: nameSchema, version: wholeNumberSchema(1) },
  { error: "a reference { id, version }" },
);
