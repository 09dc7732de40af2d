import * as z from "zod";
import { nameSchema } from "./text-schema.ts";

/** Schema of a list of `what`, of any length. */
export function listSchema<Item>(what: string, item: z.ZodType<Item>): z.ZodType<Item[]> {
  return z.array(item, { error: `a list of ${what}` });
}

/** Schema of a list that says nothing when it is empty. */
export function filledListSchema<Item>(what: string, item: z.ZodType<Item>): z.ZodType<Item[]> {
  const error = `a list of at least one of the ${what}`;
  return z.array(item, { error }).min(1, { error });
}

/** Schema of a list of ids, roles, categories and the like. */
export const namesSchema: z.ZodType<string[]> = listSchema("names", nameSchema);
