import type { Decider, Recipes } from "@complaint-ledger/event-sourcing";
import type { ComplaintCommand } from "./command.ts";
import type { ComplaintContext } from "./complaint-context.ts";
import { decideComplaint } from "./decide.ts";
import type { ComplaintEvents } from "./events.ts";
import { isRecordedAs } from "./recorded-as.ts";
import { initialComplaint, type ComplaintState } from "./state.ts";
import { stepOfCommand, steps } from "./steps.ts";
import type { Rejection } from "./violation.ts";

// The steps' names are exactly those of ComplaintEvents (steps.test.ts), and each recipe takes its own event's payload.
const evolve = Object.fromEntries(steps.map((step) => [step.event, step.evolve])) as Recipes<
  ComplaintState,
  ComplaintEvents
>;

/** The complaint's rules as plain data: what a command leads to, and what each event changes. */
export const complaintDecider: Decider<ComplaintState, ComplaintCommand, ComplaintEvents, ComplaintContext, Rejection> =
  {
    initialState: initialComplaint,
    decide: decideComplaint,
    evolve,
    isRecordedAs(command, events) {
      const step = stepOfCommand(command.type);
      return step !== undefined && isRecordedAs(command, events, step);
    },
  };
