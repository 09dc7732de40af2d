import * as z from "zod";
import { medium, type Medium } from "../fields/medium.ts";
import { personFields, type Person } from "../fields/person.ts";
import { identifier, personText } from "../fields/text.ts";
import { takenId } from "../rules/identity.ts";
import { defineStep, type Rule, type Step } from "../step.ts";

/** 兼听则明: somebody was heard. The person who spoke, and what they said, which is their personal data. */
export interface StatementTaken extends Person {
  readonly statement: string;
  /** As what they were heard. */
  readonly capacity: "complainant" | "employeeComplainedOf" | "colleague" | "bystander" | "expert" | "other";
  readonly said: string;
  readonly medium: Medium;
}

const schema: z.ZodType<StatementTaken> = z.strictObject({
  ...personFields,
  statement: identifier,
  capacity: z.enum(["complainant", "employeeComplainedOf", "colleague", "bystander", "expert", "other"]),
  said: personText,
  medium,
});

const idIsFree: Rule<StatementTaken> = ({ data, state }) =>
  takenId("statement", "statement", state.investigation.statements.includes(data.statement), data.statement);

/** `TakeStatement` records `StatementTaken`: when that is possible, and what it changes. */
export const takeStatement: Step<"TakeStatement", "StatementTaken"> = defineStep({
  command: "TakeStatement",
  event: "StatementTaken",
  version: 1,
  phases: ["open"],
  precedesLodging: true,
  schema,
  rules: [idIsFree],
  evolve(draft, event) {
    draft.investigation.statements.push(event.data.statement);
  },
});
