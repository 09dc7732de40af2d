import type { Instant } from "@complaint-ledger/event-sourcing";
import * as z from "zod";
import { instant } from "../fields/instant-field.ts";
import { complainantText, identifier } from "../fields/text.ts";
import { byId, takenId, unknownId } from "../rules/identity.ts";
import { defineStep, type Rule, type Step } from "../step.ts";

/** A unit was asked to investigate and work out a countermeasure. */
export interface CountermeasureRequested {
  readonly countermeasure: string;
  /** The contact sheet it is asked by, if one was issued. */
  readonly sheet?: string;
  /** 对策单位; for quality matters the plant unit that quality control names. */
  readonly unit: string;
  /** What it is to find out and work out. */
  readonly task: string;
  /** When it is wanted. The policy's clock, not this, says whether it is late. UTC. */
  readonly wantedBy?: Instant;
}

const schema: z.ZodType<CountermeasureRequested> = z.strictObject({
  countermeasure: identifier,
  sheet: z.exactOptional(identifier),
  unit: identifier,
  task: complainantText,
  wantedBy: z.exactOptional(instant),
});

const idIsFree: Rule<CountermeasureRequested> = ({ data, state }) =>
  takenId(
    "countermeasure",
    "countermeasure",
    byId(state.investigation.countermeasures, data.countermeasure) !== undefined,
    data.countermeasure,
  );

const sheetExists: Rule<CountermeasureRequested> = ({ data: { sheet }, state }) =>
  sheet === undefined
    ? []
    : unknownId("sheet", "contact sheet", state.investigation.contactSheets.includes(sheet), sheet);

/** `RequestCountermeasure` records `CountermeasureRequested`: when that is possible, and what it changes. */
export const requestCountermeasure: Step<"RequestCountermeasure", "CountermeasureRequested"> = defineStep({
  command: "RequestCountermeasure",
  event: "CountermeasureRequested",
  version: 1,
  phases: ["open"],
  schema,
  rules: [idIsFree, sheetExists],
  evolve(draft, event) {
    const { countermeasure, unit } = event.data;
    draft.investigation.countermeasures.push({
      id: countermeasure,
      unit,
      status: "requested",
      since: event.occurredAt,
      submittedBy: null,
      rejectedBy: null,
    });
  },
});
