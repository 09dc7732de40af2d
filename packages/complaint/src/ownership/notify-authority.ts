import * as z from "zod";
import { medium, type Medium } from "../fields/medium.ts";
import { identifier, text } from "../fields/text.ts";
import { defineStep, type Step } from "../step.ts";

/** The police, a regulator or a superior authority was told. */
export interface AuthorityNotified {
  readonly authority: string;
  /** The authority's own number for it. */
  readonly reference?: string;
  readonly matter: string;
  readonly medium?: Medium;
}

const schema: z.ZodType<AuthorityNotified> = z.strictObject({
  authority: identifier,
  reference: z.exactOptional(identifier),
  matter: text,
  medium: z.exactOptional(medium),
});

/** `NotifyAuthority` records `AuthorityNotified`: when that is possible, and what it changes. */
export const notifyAuthority: Step<"NotifyAuthority", "AuthorityNotified"> = defineStep({
  command: "NotifyAuthority",
  event: "AuthorityNotified",
  version: 1,
  phases: ["open"],
  precedesLodging: true,
  schema,
  rules: [],
  // No rule asks who was notified; the history keeps it.
  evolve() {},
});
