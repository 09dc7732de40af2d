import { complaintStream, type ComplaintCommand } from "@complaint-ledger/complaint";
import type { EventStore, Instant, NewEvent } from "@complaint-ledger/event-sourcing";
import { expressDelivery } from "@complaint-ledger/regimes";
import { openSqliteEventStore } from "@complaint-ledger/store-sqlite";
import { openLedger } from "complaint-ledger";
import { caseOf } from "./case-of.ts";

/** How many complaints the month has. */
export const COMPLAINTS = 24;

/** When the auditor looks. UTC. */
export const AUDITED_AT: Instant = "2024-04-15T01:00:00.000Z";

/** Makes the ledger that is handed to the auditor: a month of parcel complaints, and one entry that no rule let in. */
export async function makeLedger(file: string): Promise<void> {
  let now = "";
  const clock = (): Instant => now;
  const store = await openSqliteEventStore({ file, clock });
  await using ledger = openLedger({ store, policies: [expressDelivery] });
  const acts = Array.from({ length: COMPLAINTS }, (_, n) => caseOf(n)).flat();
  for (const [i, act] of acts.toSorted((a, b) => (a.at < b.at ? -1 : a.at === b.at ? 0 : 1)).entries()) {
    now = act.at;
    const { type, complaintId, data } = act;
    // An act pairs each command's name with its own payload: that is how `caseOf` takes them.
    const command = { type, complaintId, data, commandId: uuid(i) } as ComplaintCommand;
    const outcome = await ledger.handle(command, { actor: act.by });
    if (outcome.outcome !== "recorded") throw new Error(`${complaintId} ${type} is ${outcome.outcome}`);
  }
  now = "2024-03-20T02:00:00.000Z";
  await passByTheRules(store, acts.length);
}

/** Somebody with access to the file adds a second finding, which blames another, beside the one that stands. */
async function passByTheRules(store: EventStore, n: number): Promise<void> {
  const smuggled: NewEvent = {
    id: uuid(n),
    type: "LiabilityDetermined",
    schemaVersion: 1,
    occurredAt: "2024-03-20T01:00:00.000Z",
    actor: { id: "handler-1", role: "handler" },
    correlationId: uuid(n),
    causationId: uuid(n),
    commandId: uuid(n),
    data: {
      finding: "finding-2",
      responsibility: "notAtFault",
      parties: [{ kind: "customer", id: "customer-7", weight: 1 }],
      basis: { kind: "rules", references: [{ document: "Sorting rules", clause: "2" }] },
      evidence: [],
    },
    metadata: {},
  };
  await store.append(complaintStream("2024-0007"), [smuggled], "streamExists");
}

function uuid(n: number): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
}
