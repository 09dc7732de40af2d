import type { Instant } from "@complaint-ledger/event-sourcing";
import * as z from "zod";
import { instant } from "../fields/instant-field.ts";
import { identifier, text } from "../fields/text.ts";
import { byId, takenId, unknownId } from "../rules/identity.ts";
import { defineStep, type Rule, type Step } from "../step.ts";

/** A workable action was planned against one of the causes found. */
export interface CorrectiveActionPlanned {
  readonly action: string;
  /** Id of the root cause that it is to keep from coming back. */
  readonly rootCause: string;
  readonly description: string;
  /** Unit or pseudonymous person who carries it out. */
  readonly owner: string;
  /** Until when it is to be done. UTC. */
  readonly dueAt?: Instant;
}

const schema: z.ZodType<CorrectiveActionPlanned> = z.strictObject({
  action: identifier,
  rootCause: identifier,
  description: text,
  owner: identifier,
  dueAt: z.exactOptional(instant),
});

const idIsFree: Rule<CorrectiveActionPlanned> = ({ data, state }) =>
  takenId("action", "corrective action", byId(state.closing.correctiveActions, data.action) !== undefined, data.action);

const causeIsFound: Rule<CorrectiveActionPlanned> = ({ data, state }) =>
  unknownId(
    "rootCause",
    "root cause",
    byId(state.investigation.rootCauses, data.rootCause) !== undefined,
    data.rootCause,
  );

/** `PlanCorrectiveAction` records `CorrectiveActionPlanned`: when that is possible, and what it changes. */
export const planCorrectiveAction: Step<"PlanCorrectiveAction", "CorrectiveActionPlanned"> = defineStep({
  command: "PlanCorrectiveAction",
  event: "CorrectiveActionPlanned",
  version: 1,
  phases: ["open", "closed"],
  schema,
  rules: [idIsFree, causeIsFound],
  evolve(draft, event) {
    const { action, rootCause } = event.data;
    draft.closing.correctiveActions.push({ id: action, rootCause, verified: false, plannedAt: event.occurredAt });
  },
});
