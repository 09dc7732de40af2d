import * as z from "zod";
import { personal } from "./personal.ts";
import { identifier } from "./text.ts";

/** A person the complaint knows of. `subject` is a pseudonymous id that stays when the rest is erased. */
export interface Person {
  /** Pseudonymous id of the person. */
  readonly subject: string;
  /** Whether they complain, work for us, or neither. */
  readonly kind: "complainant" | "employee" | "thirdParty";
  readonly name?: string;
  readonly contacts?: readonly Contact[];
}

/** A way to reach a person. */
export interface Contact {
  readonly medium: string;
  readonly address: string;
}

const name = z.string().min(1).max(500);
const contact = z.strictObject({ medium: identifier, address: z.string().min(1).max(500) });

/** The fields of {@link Person}, for payloads that say more of a person: what is beside `subject` is about that person. */
export const personFields: {
  readonly subject: z.ZodType<string>;
  readonly kind: z.ZodType<Person["kind"]>;
  readonly name: z.ZodExactOptional<z.ZodType<string>>;
  readonly contacts: z.ZodExactOptional<z.ZodType<readonly Contact[]>>;
} = {
  subject: identifier,
  kind: z.enum(["complainant", "employee", "thirdParty"]),
  name: z.exactOptional(personal("person", name)),
  contacts: z.exactOptional(personal("person", z.array(contact).max(20))),
};

/** Schema of {@link Person}. */
export const person: z.ZodType<Person> = z.strictObject(personFields);
