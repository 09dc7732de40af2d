import * as z from "zod";
import { identifier, text } from "../fields/text.ts";
import { defineStep, type Step } from "../step.ts";

/** 统一对外发布信息: the one voice of an emergency spoke in public. */
export interface PublicStatementIssued {
  /** Pseudonymous id of the one who speaks for the organisation. */
  readonly spokesperson: string;
  /** What was said, as published; it names nobody. */
  readonly statement: string;
}

const schema: z.ZodType<PublicStatementIssued> = z.strictObject({ spokesperson: identifier, statement: text });

/** `IssuePublicStatement` records `PublicStatementIssued`: when that is possible, and what it changes. */
export const issuePublicStatement: Step<"IssuePublicStatement", "PublicStatementIssued"> = defineStep({
  command: "IssuePublicStatement",
  event: "PublicStatementIssued",
  version: 1,
  phases: ["open"],
  precedesLodging: true,
  schema,
  rules: [],
  // No rule asks what was published; the history keeps it.
  evolve() {},
});
