import type { ClosureRequirement } from "@complaint-ledger/policy";
import { describe, expect, it } from "vitest";
import { quy } from "../arbitraries/complaint-lives/cast.ts";
import { closure } from "./closure.ts";
import { invariantBreaches } from "./invariant-breaches.ts";
import { calledBack, cny, determination } from "./test/pieces.ts";
import { historyOf, lodgedUnder, planted, type Planted } from "./test/planted.ts";

const confirmed = (confirmedBy: "complainant" | "recorder") =>
  planted("RecordConfirmed", { confirmedBy, manner: "signed" });

/** All that the strict policy asks for, and which requirements each part of it meets. */
const complete: readonly (readonly [Planted, ...ClosureRequirement[]])[] = [
  [lodgedUnder("strict")],
  [confirmed("complainant"), "recordConfirmed"],
  [confirmed("recorder"), "recordConfirmed"],
  [planted("ComplaintClassified", { class: "major" }), "classified"],
  [
    planted("LiabilityDetermined", { ...determination, parties: [{ kind: "unit", id: "unit-1", weight: 1 }] }),
    "liabilityDetermined",
    "responsibleUnitIdentified",
  ],
  [planted("RootCauseFound", { rootCause: "c-1", cause: "sorting", description: "Fell." }), "rootCauseFound"],
  [
    planted("CorrectiveActionPlanned", { action: "a-1", rootCause: "c-1", description: "Rail.", owner: "unit-1" }),
    "correctiveActionForEachCause",
  ],
  [
    planted("ContactSheetIssued", { sheet: "sheet-1", matter: "quality", countermeasureUnit: "unit-2" }),
    "countermeasuresAnswered",
  ],
  [planted("CountermeasureRequested", { countermeasure: "m-1", unit: "unit-2", task: "Look." })],
  [planted("CountermeasureSubmitted", { countermeasure: "m-1", plan: "Rail." }), "countermeasuresAnswered"],
  [
    planted("SolutionProposed", {
      solution: "s-1",
      options: [{ id: "o-1", remedies: [{ kind: "refund", amount: cny(100) }] }],
    }),
  ],
  [planted("SolutionOffered", { solution: "s-1", medium: "phone", inWriting: true })],
  [planted("SolutionAccepted", { solution: "s-1", option: "o-1", manner: "signed" }), "agreementSigned"],
  [
    planted("RemedyInstructed", {
      remedy: "r-1",
      solution: "s-1",
      kind: "refund",
      amount: cny(100),
      unit: "finance",
    }),
    "remediesExecuted",
  ],
  [planted("RemedyExecuted", { remedy: "r-1" }), "remediesExecuted"],
  [
    planted("ReplyIssued", { reply: "r-1", kind: "final", medium: "post", inWriting: true }),
    "finalReply",
    "finalReplyInWriting",
  ],
  [calledBack("c-1", "satisfied"), "outcomeCallback", "complainantContent"],
];
const closed = planted("ComplaintClosed", { outcome: "accepted" });
const requirements = [...new Set(complete.flatMap(([, ...met]) => met))];

describe("a closing under a policy that asks for everything", () => {
  it("is sound when everything is there", () => {
    const history = historyOf(...complete.map(([event]) => event), closed);
    expect(invariantBreaches(history, [closure])).toEqual([]);
  });

  it.each(requirements)("is broken without what meets %s", (requirement) => {
    const rest = complete.filter(([, ...met]) => !met.includes(requirement)).map(([event]) => event);
    const found = invariantBreaches(historyOf(...rest, closed), [closure]);
    expect(found).toContain(`${rest.length} ComplaintClosed: closed without ${requirement}`);
  });

  it("is broken as a refusal nobody approved, and as not accepted where that was not explained", () => {
    const refused = historyOf(lodgedUnder("strict"), planted("ComplaintClosed", { outcome: "refused" }));
    expect(invariantBreaches(refused, [closure]).join()).toContain("refusalApproved");
    const approved = historyOf(
      lodgedUnder("strict"),
      planted("ComplaintClosed", { outcome: "refused", approvedBy: quy }),
    );
    expect(invariantBreaches(approved, [closure]).join()).not.toContain("refusalApproved");
    const notAccepted = historyOf(lodgedUnder("strict"), planted("ComplaintClosed", { outcome: "notAccepted" }));
    expect(invariantBreaches(notAccepted, [closure]).join()).toContain("notAcceptedExplained");
  });

  it.each([
    { reopened: "before its callback", at: "2024-03-09T08:59:00.000Z", breaches: 0 },
    { reopened: "as its callback ended", at: "2024-03-09T09:00:00.000Z", breaches: 1 },
  ])("belongs to the run it happened in, in one moment to that recorded: reopened $reopened", ({ at, breaches }) => {
    const reopened = planted("ComplaintReopened", { reason: "Still lost." }, { occurredAt: at });
    const call = { callback: "c-1", purpose: "outcome", medium: "phone", record: "notAsked" } as const;
    const called = planted(
      "CallbackCompleted",
      { ...call, satisfaction: "neutral" },
      { occurredAt: "2024-03-09T09:00:00.000Z" },
    );
    const closing = planted("ComplaintClosed", { outcome: "accepted" }, { occurredAt: "2024-03-10T10:00:00.000Z" });
    const found = invariantBreaches(historyOf(lodgedUnder("strict"), called, reopened, closing), [closure]);
    expect(found.filter((breach) => breach.endsWith("closed without outcomeCallback"))).toHaveLength(breaches);
  });
});
