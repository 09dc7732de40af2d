import * as z from "zod";

/** Schema of a safe integer from `least` up to `most`. */
export function wholeNumberSchema(least: number, most: number = Number.MAX_SAFE_INTEGER): z.ZodType<number> {
  const error = `a whole number from ${least}${most === Number.MAX_SAFE_INTEGER ? "" : ` to ${most}`}`;
  return z.int({ error }).min(least, { error }).max(most, { error });
}
