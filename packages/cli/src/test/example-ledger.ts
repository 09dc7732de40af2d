import { openSqliteEventStore } from "@complaint-ledger/store-sqlite";
import { importedHistory } from "@complaint-ledger/regimes";
import { openLedger, type Ledger } from "complaint-ledger";
import type { Clock, NewEvent } from "@complaint-ledger/event-sourcing";
import type { ComplaintCommand } from "@complaint-ledger/complaint";

/** Everything in the example ledger was recorded at this instant. */
export const recordedAt = "2024-06-01T00:00:00.000Z";

const clock: Clock = () => recordedAt;
const clerk = { actor: { id: "clerk-1", role: "clerk" } };

/** Begins a ledger with the commands given to it. */
export async function exampleLedger(file: string, commands: readonly ComplaintCommand[]): Promise<void> {
  await withLedger(file, async (ledger) => {
    for (const command of commands) {
      const outcome = await ledger.handle(command, clerk);
      if (outcome.outcome !== "recorded") throw new Error(`${command.type}: ${JSON.stringify(outcome)}`);
    }
  });
}

async function withLedger(file: string, use: (ledger: Ledger) => Promise<void>): Promise<void> {
  const store = await openSqliteEventStore({ file, clock });
  await using ledger = openLedger({ store, policies: [importedHistory] });
  await use(ledger);
}

/** Appends events past all rules, as a careless program would. */
export async function appendRaw(file: string, stream: string, events: readonly Partial<NewEvent>[]): Promise<void> {
  const store = await openSqliteEventStore({ file, clock });
  const whole = events.map((event): NewEvent => ({ ...ordinaryEvent(), ...event }));
  await store.append(stream, whole, "any");
  await store.close();
}

function ordinaryEvent(): NewEvent {
  const id = crypto.randomUUID();
  return {
    id,
    type: "HandlingUnitAssigned",
    schemaVersion: 1,
    occurredAt: "2024-05-01T00:00:00.000Z",
    actor: clerk.actor,
    correlationId: id,
    causationId: id,
    commandId: id,
    data: { unit: "unit-1" },
    metadata: {},
  };
}

/** Commands of two complaints: one lodged, assigned, promised a date and closed; one lodged later and open. */
export function twoComplaints(): readonly ComplaintCommand[] {
  const lodge = (complaintId: string, occurredAt: string, channel: string): ComplaintCommand => ({
    type: "LodgeComplaint",
    complaintId,
    commandId: crypto.randomUUID(),
    occurredAt,
    data: {
      channel,
      complainant: { subject: `subject-${complaintId}`, kind: "complainant", name: "Example Person" },
      account: { what: "The parcel came wet", where: "at the door" },
      demand: { kind: "none" },
      reportedCategory: "damage",
      policies: [{ id: "imported", version: 1 }],
    },
  });
  const onFirst = { complaintId: "first" };
  return [
    lodge("first", "2024-03-01T08:00:00.000Z", "phone"),
    {
      ...onFirst,
      type: "AssignHandlingUnit",
      commandId: crypto.randomUUID(),
      occurredAt: "2024-03-01T09:00:00.000Z",
      data: { unit: "depot-1" },
    },
    {
      ...onFirst,
      type: "PromiseDeadline",
      commandId: crypto.randomUUID(),
      occurredAt: "2024-03-01T10:00:00.000Z",
      data: { deadline: "answer", dueAt: "2024-03-08T10:00:00.000Z" },
    },
    {
      ...onFirst,
      type: "CloseComplaint",
      commandId: crypto.randomUUID(),
      occurredAt: "2024-03-05T08:00:00.000Z",
      data: { outcome: "noRemedySought", reason: "Told the depot" },
    },
    lodge("second", "2024-04-01T08:00:00.000Z", "counter"),
  ];
}
