import type { ComplaintEvents } from "@complaint-ledger/complaint";
import type { KeyedProjection, ProjectionRecipes } from "@complaint-ledger/event-sourcing";
import { complaintEventTypes } from "../arbitraries/complaint-payloads.ts";

/** What happened to a complaint, in the order in which it was taken in. */
export interface ChronicleRow {
  readonly happened: readonly string[];
}

/** A read model that shows any event missed, doubled or out of order. */
export const chronicle: KeyedProjection<ChronicleRow, ComplaintEvents> = {
  name: "chronicle",
  version: 1,
  initial: { happened: [] },
  // One recipe takes every type: it looks at the envelope alone.
  on: Object.fromEntries(complaintEventTypes.map((type) => [type, note])) as ProjectionRecipes<
    ChronicleRow,
    ComplaintEvents
  >,
};

function note(draft: { happened: string[] }, event: { readonly revision: number; readonly type: string }): void {
  draft.happened.push(`${event.revision} ${event.type}`);
}
