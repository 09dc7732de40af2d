import * as z from "zod";
import type { ComplaintClass } from "../complaint-class.ts";
import { namesSchema } from "./list-schema.ts";
import { localizedTextSchema, nameSchema } from "./text-schema.ts";
import { wholeNumberSchema } from "./whole-number-schema.ts";

/** Schema of {@link ComplaintClass}. */
export const complaintClassSchema: z.ZodType<ComplaintClass> = z.strictObject(
  {
    id: nameSchema,
    title: localizedTextSchema,
    rank: wholeNumberSchema(0),
    stars: z.exactOptional(wholeNumberSchema(1, 5)),
    categories: namesSchema,
  },
  { error: "a class { id, title, rank, stars?, categories }" },
);
