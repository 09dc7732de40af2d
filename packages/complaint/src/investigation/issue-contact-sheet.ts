import * as z from "zod";
import { complainantText, identifier } from "../fields/text.ts";
import { takenId } from "../rules/identity.ts";
import { defineStep, type Rule, type Step } from "../step.ts";

/** 客户抱怨联络单: the account unit sends the complaint to the unit that is to work out the remedy. */
export interface ContactSheetIssued {
  readonly sheet: string;
  /** Quality goes to quality control, contract to the head, procedure by the internal rule. */
  readonly matter: "quality" | "contract" | "procedure";
  /** 对策单位. What exactly it is to work out is asked by `CountermeasureRequested`. */
  readonly countermeasureUnit: string;
  readonly summary?: string;
}

const schema: z.ZodType<ContactSheetIssued> = z.strictObject({
  sheet: identifier,
  matter: z.enum(["quality", "contract", "procedure"]),
  countermeasureUnit: identifier,
  summary: z.exactOptional(complainantText),
});

const idIsFree: Rule<ContactSheetIssued> = ({ data, state }) =>
  takenId("sheet", "contact sheet", state.investigation.contactSheets.includes(data.sheet), data.sheet);

/** `IssueContactSheet` records `ContactSheetIssued`: when that is possible, and what it changes. */
export const issueContactSheet: Step<"IssueContactSheet", "ContactSheetIssued"> = defineStep({
  command: "IssueContactSheet",
  event: "ContactSheetIssued",
  version: 1,
  phases: ["open"],
  schema,
  rules: [idIsFree],
  evolve(draft, event) {
    draft.investigation.contactSheets.push(event.data.sheet);
  },
});
