import * as z from "zod";
import { identifier } from "../fields/text.ts";
import { defineStep, type Step } from "../step.ts";

/** Somebody was made responsible for handling the complaint, or took over from another. */
export interface HandlerAssigned {
  /** Pseudonymous employee id. */
  readonly handler: string;
  /** Unit the handler works in; it says nothing of which unit handles the complaint. */
  readonly unit?: string;
}

const schema: z.ZodType<HandlerAssigned> = z.strictObject({ handler: identifier, unit: z.exactOptional(identifier) });

/** `AssignHandler` records `HandlerAssigned`: when that is possible, and what it changes. */
export const assignHandler: Step<"AssignHandler", "HandlerAssigned"> = defineStep({
  command: "AssignHandler",
  event: "HandlerAssigned",
  version: 1,
  phases: ["open"],
  schema,
  rules: [],
  evolve(draft, event) {
    const { handler } = event.data;
    draft.ownership.handler = handler;
    if (draft.ownership.handlers.at(-1) !== handler) draft.ownership.handlers.push(handler);
  },
});
