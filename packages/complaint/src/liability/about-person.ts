import * as z from "zod";
import { identifier, personText } from "../fields/text.ts";

/** Free text about one person: whoever it speaks of is named beside it, so that it can be erased with them. */
export interface AboutPerson {
  /** Pseudonymous id. */
  readonly subject: string;
  readonly text: string;
}

/** Schema of {@link AboutPerson}. */
export const aboutPerson: z.ZodType<AboutPerson> = z.strictObject({ subject: identifier, text: personText });
