import * as z from "zod";
import { complainantText } from "../fields/text.ts";

/** What happened, in five Ws, as the complainant tells it. */
export interface Account {
  readonly what: string;
  readonly when?: string;
  readonly where?: string;
  readonly who?: string;
  /** How the complainant wants it put right, or how it came about. */
  readonly how?: string;
}

/** Schema of {@link Account}. */
export const account: z.ZodType<Account> = z.strictObject({
  what: complainantText,
  when: z.exactOptional(complainantText),
  where: z.exactOptional(complainantText),
  who: z.exactOptional(complainantText),
  how: z.exactOptional(complainantText),
});
