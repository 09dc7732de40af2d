import * as z from "zod";

/** Through what somebody was spoken or written to. */
export type Medium = "counter" | "inPerson" | "visit" | "phone" | "post" | "fax" | "email" | "message" | "web" | "app";

/** Schema of {@link Medium}. */
export const medium: z.ZodType<Medium> = z.enum([
  "counter",
  "inPerson",
  "visit",
  "phone",
  "post",
  "fax",
  "email",
  "message",
  "web",
  "app",
]);
