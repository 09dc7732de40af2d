import type { ComplaintCommand } from "@complaint-ledger/complaint";
import { inMemoryEventStore, type Instant } from "@complaint-ledger/event-sourcing";
import { expressDelivery } from "@complaint-ledger/regimes";
import { slaCompliance, slaReport } from "@complaint-ledger/sla";
import type { BusinessCalendar } from "@complaint-ledger/working-time";
import { openLedger } from "complaint-ledger";

type Scene = { readonly at: Instant } & { [Type in ComplaintCommand["type"]]: SceneOf<Type> }[ComplaintCommand["type"]];
type SceneOf<Type> = Omit<Extract<ComplaintCommand, { type: Type }>, "complaintId" | "commandId">;

const hours = [{ open: "09:00", close: "18:00" }];

const calendar: BusinessCalendar = {
  id: "cn-office",
  version: 1,
  timeZone: "Asia/Shanghai",
  coverage: { from: "2024-01-01", to: "2024-12-31" },
  weekly: { monday: hours, tuesday: hours, wednesday: hours, thursday: hours, friday: hours },
  exceptionalDays: {},
  provisionalYears: [],
};

const scenes: readonly Scene[] = [
  {
    at: "2024-03-01T01:10:00.000Z",
    type: "LodgeComplaint",
    data: {
      channel: "phone",
      complainant: { subject: "customer-1", kind: "complainant" },
      account: { what: "The driver was rude. 司机态度不好。" },
      demand: { kind: "none" },
      policies: [{ id: expressDelivery.id, version: expressDelivery.version }],
    },
  },
  { at: "2024-03-01T01:14:00.000Z", type: "CloseComplaint", data: { outcome: "noRemedySought" } },
  { at: "2024-03-01T01:15:00.000Z", type: "ConfirmRecord", data: { confirmedBy: "complainant", manner: "spoken" } },
  {
    at: "2024-03-01T01:20:00.000Z",
    type: "ClassifyComplaint",
    data: { class: "simple", category: "attitude", stars: 1 },
  },
  { at: "2024-03-01T01:21:00.000Z", type: "AssignHandlingUnit", data: { unit: "delivery" } },
  {
    at: "2024-03-01T01:22:00.000Z",
    type: "AcknowledgeComplaint",
    data: { medium: "phone", answerExpectedBy: "2024-03-05T10:00:00.000Z" },
  },
  {
    at: "2024-03-05T02:26:00.000Z",
    type: "IssueReply",
    data: { reply: "reply-1", kind: "final", medium: "phone", inWriting: false },
  },
  { at: "2024-03-05T02:30:00.000Z", type: "CloseComplaint", data: { outcome: "noRemedySought" } },
];

/**
 * One complaint from lodging to closing, with a refusal, on a ledger in memory, and the SLA report on it: everything that
 * was answered, as JSON. It imports the packages only, so it runs wherever they do and must say the same there.
 */
export async function scenario(): Promise<string> {
  let now = "";
  const clock = (): Instant => now;
  const rules = { policies: [expressDelivery], calendars: [calendar] };
  const ledger = openLedger({ store: inMemoryEventStore({ clock }), ...rules });
  const outcomes = [];
  for (const [i, { at, ...scene }] of scenes.entries()) {
    now = at;
    const command = {
      ...scene,
      complaintId: "c-1",
      commandId: `00000000-0000-4000-8000-${String(i).padStart(12, "0")}`,
    };
    outcomes.push(await ledger.handle(command, { actor: { id: "handler-8", role: "handler" } }));
  }
  const history = [];
  for await (const event of ledger.events()) history.push(event);
  const rows = await ledger.projectRows(slaCompliance);
  const report = slaReport(rows.values(), { ...rules, asOf: "2024-03-08T00:00:00.000Z", by: "policy" });
  await ledger.close();
  return JSON.stringify({ outcomes, history, report }, null, 2);
}
