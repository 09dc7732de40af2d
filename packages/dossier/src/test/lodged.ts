import { happened, type Happening } from "@complaint-ledger/testing";

/** A complaint under the policy of imported history, which has no clocks. */
export const lodged: Happening = happened("ComplaintLodged", "2024-03-01T08:00", {
  channel: "phone",
  complainant: { subject: "customer-1", kind: "complainant", name: "Example Person" },
  account: { what: "The parcel came wet." },
  demand: { kind: "none" },
  policies: [{ id: "imported", version: 1 }],
});
