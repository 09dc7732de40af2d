import {
  eventCatalogue,
  type EventCatalogue,
  type EventSchema,
  type EventSchemas,
} from "@complaint-ledger/event-sourcing";
import type { ComplaintEvent, ComplaintEvents } from "./events.ts";
import type { Step } from "./step.ts";
import { steps } from "./steps.ts";

/** Every event of a complaint with its schema, for `withCatalogue`: payloads are checked when written and when read. */
export const complaintCatalogue: EventCatalogue<ComplaintEvent> = eventCatalogue<ComplaintEvents>(
  // The steps' names are exactly those of ComplaintEvents (steps.test.ts).
  Object.fromEntries(steps.map((step) => [step.event, schemaOf(step)])) as EventSchemas<ComplaintEvents>,
);

function schemaOf({ version, eventSchema }: Step): EventSchema {
  return {
    version,
    check(data) {
      const parsed = eventSchema.safeParse(data);
      return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => ({ path, problem: message }));
    },
  };
}
