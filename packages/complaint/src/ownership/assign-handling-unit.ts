import * as z from "zod";
import { identifier } from "../fields/text.ts";
import { defineStep, type Rule, type Step } from "../step.ts";

/** 处理投诉的责任部门: the unit that handles it. That says nothing of fault. */
export interface HandlingUnitAssigned {
  readonly unit: string;
}

const schema: z.ZodType<HandlingUnitAssigned> = z.strictObject({ unit: identifier });

/** Ours: handing on from unit to unit is a transfer, with its reason, and not a second assignment. */
const isTheFirst: Rule<HandlingUnitAssigned> = ({ state }) =>
  state.ownership.handlingUnit === null
    ? []
    : [
        {
          rule: "lifecycle",
          code: "unit-assigned",
          field: "type",
          problem: `${state.ownership.handlingUnit} handles it already`,
          remedy: "Use TransferComplaint, with the reason.",
        },
      ];

/** `AssignHandlingUnit` records `HandlingUnitAssigned`: when that is possible, and what it changes. */
export const assignHandlingUnit: Step<"AssignHandlingUnit", "HandlingUnitAssigned"> = defineStep({
  command: "AssignHandlingUnit",
  event: "HandlingUnitAssigned",
  version: 1,
  phases: ["open"],
  schema,
  rules: [isTheFirst],
  evolve(draft, event) {
    draft.ownership.handlingUnit = event.data.unit;
  },
});
