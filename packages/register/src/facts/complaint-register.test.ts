import { happened, type Happening } from "@complaint-ledger/testing";
import { describe, expect, it } from "vitest";
import type { RegisterEntry } from "../entries/register-entry.ts";
import { registerRows } from "../entries/register-rows.ts";
import { rowsOf } from "../test/rows-of.ts";

const lodged = happened("ComplaintLodged", "2024-03-04T09:00", {
  channel: "phone",
  source: "hotline",
  complainant: { subject: "customer-1", kind: "complainant", name: "Example Person" },
  onBehalfOf: { subject: "customer-2", kind: "thirdParty" },
  account: { what: "The parcel is gone." },
  demand: { kind: "remedy", wanted: "My money back.", remedies: ["compensation"] },
  reportedCategory: "delay",
  references: ["waybill-7"],
  items: [{ description: "a parcel", number: "P-1", handedIn: false }],
  firstContactOwner: "ana",
  intakeUnit: "hotline",
  accountUnit: "branch",
  policies: [{ id: "house", version: 1 }],
});

function entryAfter(...happenings: readonly Happening[]): RegisterEntry {
  const [entry] = registerRows(rowsOf({ "c-1": [lodged, ...happenings] }));
  if (entry === undefined) throw new Error("the register holds no such complaint");
  return entry;
}

describe("a line of the complaint register", () => {
  it("has the complainant by pseudonym only, and the demand without their own words", () => {
    const entry = entryAfter();
    expect(entry).toMatchObject({
      complaintId: "c-1",
      state: "open",
      lodgedAt: "2024-03-04T09:00:00.000Z",
      source: "hotline",
      complainant: "customer-1",
      onBehalfOf: "customer-2",
      category: "delay",
      references: ["waybill-7"],
      firstContactOwner: "ana",
      intakeUnit: "hotline",
      accountUnit: "branch",
      demand: { kind: "remedy", remedies: ["compensation"], amount: null },
    });
    expect(JSON.stringify(entry)).not.toMatch(/Example Person|gone|money back/);
  });

  it("has the category as classified and as reported, apart from each other", () => {
    const entry = entryAfter(happened("ComplaintClassified", "2024-03-04T10:00", { category: "loss", stars: 5 }));
    expect(entry).toMatchObject({ category: "loss", reportedCategory: "delay", stars: 5, severity: null });
  });

  it("follows a hand-off of whoever was addressed first", () => {
    const to = { to: "depot-1", reason: "Theirs.", understood: true };
    expect(entryAfter(happened("ComplaintTransferred", "2024-03-04T10:00", to)).firstContactOwner).toBe("ana");
    const handed = happened("ComplaintTransferred", "2024-03-04T10:00", { ...to, firstContactOwner: "ben" });
    expect(entryAfter(handed)).toMatchObject({ firstContactOwner: "ben", handlingUnit: "depot-1" });
  });

  it("has what was agreed to, and how far each remedy is", () => {
    const amount = { minorUnits: 5000, currency: "CNY" };
    const entry = entryAfter(
      happened("SolutionProposed", "2024-03-04T10:00", {
        solution: "s-1",
        options: [
          { id: "money", remedies: [{ kind: "compensation", amount }] },
          { id: "parcel", remedies: [{ kind: "redelivery" }] },
        ],
      }),
      happened("SolutionAccepted", "2024-03-04T11:00", { solution: "s-1", option: "money", manner: "signed" }),
      happened("RemedyInstructed", "2024-03-04T12:00", {
        remedy: "r-1",
        kind: "compensation",
        amount,
        unit: "finance",
      }),
      happened("RemedyInstructed", "2024-03-04T12:00", { remedy: "r-2", kind: "apology", unit: "branch" }),
      happened("RemedyExecuted", "2024-03-05T12:00", { remedy: "r-1" }),
      happened("RemedyFailed", "2024-03-05T12:00", { remedy: "r-2", reason: "Nobody there." }),
    );
    expect(entry.solution).toMatchObject({ option: "money", remedies: [{ kind: "compensation", amount }] });
    expect(entry.remedies).toMatchObject([
      { remedy: "r-1", amount, status: "executed", executedAt: "2024-03-05T12:00:00.000Z" },
      { remedy: "r-2", amount: null, status: "failed", executedAt: null },
    ]);
  });

  it("has the final reply, not an interim one, and the deadline promised last", () => {
    const reply = (kind: "interim" | "final", at: string, medium: "phone" | "post"): Happening =>
      happened("ReplyIssued", at, { reply: at, kind, medium, inWriting: medium === "post" });
    const promise = (deadline: string, day: number): Happening =>
      happened("DeadlinePromised", "2024-03-04T10:00", { deadline, dueAt: `2024-03-0${day}T00:00:00.000Z` });
    const entry = entryAfter(
      promise("answer", 8),
      promise("money", 9),
      promise("answer", 7),
      reply("final", "2024-03-05T09:00", "post"),
      reply("interim", "2024-03-06T09:00", "phone"),
    );
    expect(entry.finalReply).toEqual({ at: "2024-03-05T09:00:00.000Z", medium: "post", inWriting: true });
    expect(entry.promisedDeadline).toBe("2024-03-07T00:00:00.000Z");
    expect(entry.deadlines.map(({ deadline }) => deadline)).toEqual(["money", "answer"]);
  });

  it("has the finding that stands, and the units that it names, the greatest share first", () => {
    const entry = entryAfter(
      happened("LiabilityDetermined", "2024-03-05T09:00", {
        finding: "f-1",
        responsibility: "notAtFault",
        parties: [{ kind: "customer", id: "customer-1", weight: 1 }],
      }),
      happened("LiabilityRevised", "2024-03-06T09:00", {
        finding: "f-2",
        supersedes: "f-1",
        responsibility: "atFault",
        parties: [
          { kind: "person", id: "mei", weight: 5 },
          { kind: "unit", id: "depot-1", weight: 1 },
          { kind: "unit", id: "depot-2", weight: 4 },
        ],
      }),
    );
    expect(entry).toMatchObject({ responsibility: "atFault", responsibleUnits: ["depot-2", "depot-1"] });
  });

  it("has the outcome callback that ended last, and links that were not revoked", () => {
    const entry = entryAfter(
      happened("CallbackScheduled", "2024-03-05T09:00", { callback: "k-1", purpose: "outcome" }),
      happened("CallbackCompleted", "2024-03-06T09:00", {
        callback: "k-1",
        purpose: "outcome",
        medium: "phone",
        record: "confirmed",
        satisfaction: "satisfied",
      }),
      happened("CallbackCompleted", "2024-03-07T09:00", { callback: "k-2", purpose: "progress" }),
      happened("ComplaintLinked", "2024-03-07T09:00", { link: "l-1", kind: "repeat", target: null }),
      happened("ComplaintLinked", "2024-03-07T09:00", { link: "l-2", kind: "duplicate", target: "c-9" }),
      happened("LinkRevoked", "2024-03-07T10:00", { link: "l-1", reason: "Another case." }),
    );
    expect(entry.outcomeCallback).toMatchObject({ callback: "k-1", satisfaction: "satisfied", record: "confirmed" });
    expect(entry.links).toEqual([{ link: "l-2", kind: "duplicate", target: "c-9" }]);
  });

  it("loses its outcome by a reopening, which it counts", () => {
    const closed = happened("ComplaintClosed", "2024-03-08T09:00", { outcome: "accepted" });
    expect(entryAfter(closed)).toMatchObject({ state: "closed", outcome: "accepted", reopenings: 0 });
    const reopened = happened("ComplaintReopened", "2024-03-09T09:00", { reason: "It happened again." });
    expect(entryAfter(closed, reopened)).toMatchObject({ state: "open", outcome: null, closedAt: null, reopenings: 1 });
  });
});
