import * as z from "zod";
import type { Money } from "../money.ts";
import { wholeNumberSchema } from "./whole-number-schema.ts";

const currencyExpected = "an ISO 4217 code of three capital letters, like CNY";

/** Schema of {@link Money}. */
export const moneySchema: z.ZodType<Money> = z.strictObject(
  {
    minorUnits: wholeNumberSchema(0),
    currency: z.string({ error: currencyExpected }).regex(/^[A-Z]{3}$/, { error: currencyExpected }),
  },
  { error: "an amount { minorUnits, currency }" },
);
