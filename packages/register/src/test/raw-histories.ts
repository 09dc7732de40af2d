import type { ComplaintEvent } from "@complaint-ledger/complaint";
import { happened, inOneLedger, recordedHistory, type Happening } from "@complaint-ledger/testing";
import fc from "fast-check";

const id = fc.constantFrom("a", "b");
const unit = fc.constantFrom("depot-1", "depot-2");
const money = fc.record({ minorUnits: fc.nat({ max: 900 }), currency: fc.constant("CNY") });
const kind = fc.constantFrom("refund" as const, "apology" as const);
const remedies = fc.array(fc.record({ kind, amount: money }), { minLength: 1, maxLength: 3 });
const category = fc.constantFrom("loss", "delay");
const classification = fc.record({ category, severity: fc.constantFrom("minor" as const, "serious" as const) });
const parties = fc.array(
  fc.record({ kind: fc.constantFrom("unit" as const, "person" as const), id: unit, weight: fc.nat({ max: 9 }) }),
  { maxLength: 3 },
);
const found = fc.record({
  finding: id,
  parties,
  responsibility: fc.constantFrom("atFault" as const, "notAtFault" as const),
});
const onCallback = { callback: id, purpose: fc.constantFrom("progress" as const, "outcome" as const) };
const hour = fc.nat({ max: 23 }).map((h) => `2024-03-04T${String(h).padStart(2, "0")}:00`);

/** Anything that the register notes, in any order and about things that may not be there: as raw appends can have it. */
const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.tuple(hour, fc.constantFrom("phone", "counter")).map(([at, channel]) =>
    happened("ComplaintLodged", at, {
      channel,
      complainant: { subject: "customer-1", kind: "complainant", name: "Example Person" },
      account: { what: "It came late." },
      demand: { kind: "remedy", wanted: "My money.", remedies: ["refund"] },
      references: ["R-1"],
      policies: [{ id: "house", version: 1 }],
    }),
  ),
  hour.map((at) => happened("EarlyWarningRaised", at, { signs: "Shouted." })),
  fc.tuple(hour, classification).map(([at, data]) => happened("ComplaintClassified", at, data)),
  fc.tuple(hour, unit).map(([at, to]) => happened("ComplaintTransferred", at, { to, firstContactOwner: "mei" })),
  fc.tuple(hour, id).map(([at, link]) => happened("ComplaintLinked", at, { link, kind: "repeat", target: null })),
  fc.tuple(hour, id).map(([at, link]) => happened("LinkRevoked", at, { link, reason: "Another one." })),
  fc
    .tuple(hour, id, id, remedies)
    .map(([at, solution, option, offered]) =>
      happened("SolutionProposed", at, { solution, options: [{ id: option, remedies: offered }] }),
    ),
  fc
    .tuple(hour, id, id)
    .map(([at, solution, option]) => happened("SolutionAccepted", at, { solution, option, manner: "signed" })),
  fc
    .tuple(hour, id, hour)
    .map(([at, deadline, due]) => happened("DeadlinePromised", at, { deadline, dueAt: `${due}:00.000Z` })),
  fc.tuple(hour, id, kind).map(([at, remedy, of]) => happened("RemedyInstructed", at, { remedy, kind: of, unit: "u" })),
  fc.tuple(hour, id).map(([at, remedy]) => happened("RemedyExecuted", at, { remedy })),
  fc.tuple(hour, id).map(([at, remedy]) => happened("RemedyFailed", at, { remedy, reason: "No stock." })),
  fc.tuple(hour, found).map(([at, data]) => happened("LiabilityDetermined", at, data)),
  fc.tuple(hour, found).map(([at, data]) => happened("LiabilityRevised", at, data)),
  fc.tuple(hour, fc.record(onCallback)).map(([at, data]) => happened("CallbackAttempted", at, data)),
  fc
    .tuple(
      hour,
      fc.record({ ...onCallback, satisfaction: fc.constantFrom("satisfied" as const, "dissatisfied" as const) }),
    )
    .map(([at, data]) => happened("CallbackCompleted", at, { ...data, medium: "phone", record: "confirmed" })),
  fc.tuple(hour, id).map(([at, callback]) => happened("CallbackAbandoned", at, { callback, reason: "Gone." })),
  hour.map((at) => happened("ComplaintClosed", at, { outcome: "accepted" })),
  hour.map((at) => happened("ComplaintReopened", at, { reason: "Again." })),
);

/** The events of a few complaints in one ledger, taken in turns. */
export const rawLedgers: fc.Arbitrary<readonly ComplaintEvent[]> = fc
  .tuple(
    fc.array(fc.array(happening, { maxLength: 25 }), { maxLength: 4 }),
    fc.array(fc.nat({ max: 3 }), { maxLength: 60 }),
  )
  .map(([complaints, turns]) =>
    inOneLedger(
      complaints.map((happenings, i) => recordedHistory(happenings, `c-${i}`)),
      turns,
    ),
  );
