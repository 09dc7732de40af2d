import { expressDelivery } from "@complaint-ledger/regimes";
import { openSqliteEventStore } from "@complaint-ledger/store-sqlite";
import { openLedger } from "complaint-ledger";

const store = await openSqliteEventStore({ file: process.argv[2] ?? "complaints.db" });
await using ledger = openLedger({ store, policies: [expressDelivery] });
const clerk = { actor: { id: "clerk-7", role: "intakeClerk" } };

const lodging = await ledger.handle(
  {
    type: "LodgeComplaint",
    complaintId: "2024-0001",
    commandId: "0b8f7a52-6a41-4b0e-9d43-7f6c2f1e9a10", // the same command again is recorded once
    data: {
      channel: "phone",
      complainant: { subject: "customer-4711", kind: "complainant" },
      account: { what: "The parcel came three days late." },
      demand: { kind: "none" },
      policies: [{ id: expressDelivery.id, version: expressDelivery.version }],
    },
  },
  clerk,
);
console.log(`LodgeComplaint: ${lodging.outcome}`);

const closing = await ledger.handle(
  {
    type: "CloseComplaint",
    complaintId: "2024-0001",
    commandId: "5d2c9a3e-0f5b-4a55-8f0a-3f8e7c1b2d11",
    data: { outcome: "noRemedySought" },
  },
  clerk,
);
console.log(`CloseComplaint: ${closing.outcome}`);
if (closing.outcome === "rejected") {
  for (const { problem } of closing.rejection.violations) console.log(`  - ${problem}`);
}

for await (const event of ledger.history("2024-0001")) {
  console.log(`2024-0001@${event.revision} ${event.type} by ${event.actor.id}`);
}
