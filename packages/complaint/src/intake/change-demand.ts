import * as z from "zod";
import { complainantText } from "../fields/text.ts";
import { defineStep, type Step } from "../step.ts";
import { demand, type Demand } from "./demand.ts";

/** The complainant wants something else now. */
export interface DemandChanged {
  readonly demand: Demand;
  readonly reason?: string;
}

const schema: z.ZodType<DemandChanged> = z.strictObject({ demand, reason: z.exactOptional(complainantText) });

/** `ChangeDemand` records `DemandChanged`: when that is possible, and what it changes. */
export const changeDemand: Step<"ChangeDemand", "DemandChanged"> = defineStep({
  command: "ChangeDemand",
  event: "DemandChanged",
  version: 1,
  phases: ["open"],
  schema,
  rules: [],
  evolve(draft, event) {
    draft.intake.demand = event.data.demand;
  },
});
