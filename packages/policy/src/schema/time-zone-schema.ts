import * as z from "zod";

const expected = "an IANA time zone like Asia/Shanghai or Etc/UTC";

// Area/Location or Area/Region/Location; of the short names only those that stand for no country's rules.
const TIME_ZONE = /^(?:UTC|GMT|[A-Z][A-Za-z_]*(?:\/[A-Z][A-Za-z0-9_+-]*){1,2})$/;

/** Schema of an IANA zone name. By its form only: which zones exist is known to the machine, not to a pure package. */
export const timeZoneSchema: z.ZodType<string> = z.string({ error: expected }).regex(TIME_ZONE, { error: expected });
