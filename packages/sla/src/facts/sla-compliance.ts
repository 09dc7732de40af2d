import {
  complaintEventTypes,
  complaintIdOf,
  type ComplaintEvent,
  type ComplaintEvents,
} from "@complaint-ledger/complaint";
import type { KeyedProjection, ProjectionRecipes } from "@complaint-ledger/event-sourcing";
import { factOf } from "./fact-of.ts";
import type { SlaRow } from "./sla-row.ts";

/**
 * The SLA compliance read model: a row of facts for each complaint, by stream. A row answers for any instant and any
 * state of knowledge: `assessComplaint` leaves out what happened, or was recorded, later.
 *
 * @example
 * const rows = await projectRows(store, slaCompliance);
 * const report = slaReport(rows.values(), { policies, calendars, asOf: "2024-03-01T00:00:00.000Z" });
 */
export const slaCompliance: KeyedProjection<SlaRow, ComplaintEvents> = {
  name: "sla-compliance",
  version: 2,
  initial: { complaintId: "", facts: [] },
  // Whatever happens to a complaint can start or stop a clock of some policy, so each of its events is noted; the list
  // names them all, and `note` takes any of them.
  on: Object.fromEntries(complaintEventTypes.map((type) => [type, note])) as ProjectionRecipes<SlaRow, ComplaintEvents>,
};

function note(draft: { complaintId: string; facts: unknown[] }, event: ComplaintEvent): void {
  if (draft.complaintId === "") draft.complaintId = complaintIdOf(event.stream) ?? event.stream;
  draft.facts.push(factOf(event, event.recordedAt));
}
