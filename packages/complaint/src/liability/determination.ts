import * as z from "zod";
import { identifier, text } from "../fields/text.ts";
import { aboutPerson, type AboutPerson } from "./about-person.ts";
import { basis, type Basis } from "./basis.ts";
import { liableParty, type LiableParty } from "./finding.ts";

/** How badly our own side failed, where it holds a share (the degrees are ours). */
export type DegreeOfFault = "slight" | "ordinary" | "gross" | "intentional";

/** What a finding says, whether it is the first or supersedes another. */
export interface Determination {
  /** Who holds how much of the fault; nobody: undetermined. */
  readonly parties: readonly LiableParty[];
  /** How badly our own side failed; only where it holds a share (the degrees are ours). */
  readonly degreeOfOwnFault?: DegreeOfFault;
  readonly basis: Basis;
  /** Ids of the evidence and statements of this complaint that it rests on. */
  readonly evidence: readonly string[];
  /** What was found, in words that name nobody. */
  readonly findings?: string;
  /** What was found of single persons. */
  readonly concerning?: readonly AboutPerson[];
}

/** Schemas of the fields of {@link Determination}, to be spread into those of an event that has more. */
export const determinationFields: {
  readonly parties: z.ZodType<readonly LiableParty[]>;
  readonly degreeOfOwnFault: z.ZodExactOptional<z.ZodType<DegreeOfFault>>;
  readonly basis: z.ZodType<Basis>;
  readonly evidence: z.ZodType<readonly string[]>;
  readonly findings: z.ZodExactOptional<z.ZodType<string>>;
  readonly concerning: z.ZodExactOptional<z.ZodType<readonly AboutPerson[]>>;
} = {
  parties: z.array(liableParty).max(100),
  degreeOfOwnFault: z.exactOptional(z.enum(["slight", "ordinary", "gross", "intentional"])),
  basis,
  evidence: z.array(identifier).max(200),
  findings: z.exactOptional(text),
  concerning: z.exactOptional(z.array(aboutPerson).max(100)),
};
