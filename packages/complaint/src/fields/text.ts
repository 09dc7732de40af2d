import * as z from "zod";
import { personal } from "./personal.ts";

/** Short identifier: a unit, a role, a reference number, an id within the complaint. Never a name of a person. */
export const identifier: z.ZodType<string> = z.string().min(1).max(200);

/** A sentence or more that names nobody. */
export const text: z.ZodType<string> = z.string().min(1).max(20_000);

/** Free text of or about the complainant: always personal, since nobody can promise what it holds. */
export const complainantText: z.ZodType<string> = personal("complainant", z.string().min(1).max(20_000));

/** Free text of or about the person named by the field `subject` beside it. */
export const personText: z.ZodType<string> = personal("person", z.string().min(1).max(20_000));
