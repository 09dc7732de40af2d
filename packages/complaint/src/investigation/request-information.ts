import type { Instant } from "@complaint-ledger/event-sourcing";
import * as z from "zod";
import { instant } from "../fields/instant-field.ts";
import { medium, type Medium } from "../fields/medium.ts";
import { complainantText, identifier } from "../fields/text.ts";
import { byId, takenId } from "../rules/identity.ts";
import { defineStep, type Rule, type Step } from "../step.ts";

/** Somebody was asked for what is still missing. */
export interface InformationRequested {
  readonly request: string;
  /** Unit, company or pseudonymous person id. */
  readonly from: string;
  readonly question: string;
  readonly medium?: Medium;
  /** When the answer is wanted. It moves no clock. UTC. */
  readonly wantedBy?: Instant;
}

const schema: z.ZodType<InformationRequested> = z.strictObject({
  request: identifier,
  from: identifier,
  question: complainantText,
  medium: z.exactOptional(medium),
  wantedBy: z.exactOptional(instant),
});

const idIsFree: Rule<InformationRequested> = ({ data, state }) =>
  takenId(
    "request",
    "information request",
    byId(state.investigation.informationRequests, data.request) !== undefined,
    data.request,
  );

/** `RequestInformation` records `InformationRequested`: when that is possible, and what it changes. */
export const requestInformation: Step<"RequestInformation", "InformationRequested"> = defineStep({
  command: "RequestInformation",
  event: "InformationRequested",
  version: 1,
  phases: ["open"],
  schema,
  rules: [idIsFree],
  evolve(draft, event) {
    draft.investigation.informationRequests.push({ id: event.data.request, answered: false });
  },
});
