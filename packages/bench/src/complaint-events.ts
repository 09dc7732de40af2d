import type { NewEvent } from "@complaint-ledger/event-sourcing";

/** The three events of a made-up complaint: lodged, assigned, promised a date. */
export function complaintEvents(i: number): readonly NewEvent[] {
  const lodgedAt = Date.UTC(2024, 0, 1) + i * 60_000;
  const promised = { deadline: "answer", dueAt: new Date(lodgedAt + 7 * 86_400_000).toISOString() };
  return [
    event(i, 0, "ComplaintLodged", lodgedAt, {
      channel: "phone",
      complainant: { subject: `person-${i}`, kind: "complainant" },
      account: { what: "The parcel came late.", where: "at the front door" },
      demand: { kind: "remedy", wanted: "An apology" },
      reportedCategory: `category-${i % 50}`,
      policies: [{ id: "imported", version: 1 }],
    }),
    event(i, 1, "HandlingUnitAssigned", lodgedAt, { unit: `unit-${i % 10}` }),
    event(i, 2, "DeadlinePromised", lodgedAt, promised),
  ];
}

/** An event of a made-up complaint, the `n`th of it. */
export function event(i: number, n: number, type: string, at: number, data: unknown): NewEvent {
  const id = `0000000${n}-0000-4000-8000-${i.toString(16).padStart(12, "0")}`;
  return {
    id,
    type,
    schemaVersion: 1,
    occurredAt: new Date(at).toISOString(),
    actor: { id: "clerk-1", role: "clerk" },
    correlationId: id,
    causationId: id,
    commandId: id,
    data,
    metadata: {},
  };
}
