import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ComplaintCommands } from "../commands.ts";
import type { CommandType } from "../command.ts";
import { steps } from "../steps.ts";
import { clerk, lead, lodged, type Story } from "../test/complaint-fixture.ts";

/** Something that follows from another thing, and what that is called. */
interface Following<Type extends CommandType = CommandType> {
  readonly story: () => Story;
  readonly type: Type;
  readonly data: ComplaintCommands[Type];
  readonly what: string;
}

const following = <Type extends CommandType>(
  story: () => Story,
  type: Type,
  data: ComplaintCommands[Type],
  what: string,
): Following<Type> => ({ story, type, data, what });

const limits = {
  approvalLimits: [{ role: "clerk", remedies: "any", amounts: "unlimited" }],
  approverRoles: ["teamLead"],
} as const;
const solution = { solution: "s", options: [{ id: "o", remedies: [{ kind: "apology" }] }] } as const;
const proposed = (): Story => lodged(limits).accepts("ProposeSolution", solution);
const offered = (): Story => proposed().accepts("OfferSolution", { solution: "s", medium: "phone", inWriting: false });
const owed = (): Story => lodged(limits).accepts("InstructRemedy", { remedy: "r", kind: "apology", unit: "depot-1" });
const asked = (): Story =>
  lodged().accepts("RequestCountermeasure", { countermeasure: "c", unit: "plant", task: "Find it" });
const submitted = (): Story => asked().accepts("SubmitCountermeasure", { countermeasure: "c", plan: "Pack better" });
const closed = (): Story => lodged().accepts("CloseComplaint", { outcome: "accepted" });
const reopened = (): Story => closed().accepts("ReopenComplaint", { reason: "It broke again." });
const reply = { reply: "r", kind: "final", medium: "phone", inWriting: false } as const;

const cases: readonly Following[] = [
  following(closed, "ReopenComplaint", { reason: "It broke again." }, "the closing"),
  following(
    () => lodged().accepts("IssueReply", reply),
    "CloseComplaint",
    { outcome: "accepted" },
    "the last that was done",
  ),
  following(reopened, "CloseComplaint", { outcome: "accepted" }, "the reopening"),
  following(reopened, "WithdrawComplaint", { manner: "spoken" }, "the reopening"),
  following(reopened, "AcceptComplaint", { verified: "The order" }, "the reopening"),
  following(
    () => lodged().accepts("ClassifyComplaint", { severity: "minor" }),
    "ReclassifyComplaint",
    { classification: { severity: "major" }, reason: "It is worse." },
    "the classification it replaces",
  ),
  following(proposed, "OfferSolution", { solution: "s", medium: "phone", inWriting: false }, "the proposal"),
  following(offered, "AcceptSolution", { solution: "s", option: "o", manner: "spoken" }, "the offer"),
  following(offered, "DeclineSolution", { solution: "s", wanted: "Money" }, "the offer"),
  following(owed, "ExecuteRemedy", { remedy: "r" }, "it came to be owed"),
  following(owed, "FailRemedy", { remedy: "r", reason: "Nobody home" }, "it came to be owed"),
  following(asked, "SubmitCountermeasure", { countermeasure: "c", plan: "Pack better" }, "the step before it"),
  following(submitted, "RejectCountermeasure", { countermeasure: "c", reason: "Too dear" }, "the step before it"),
];

const before = (instant: string, milliseconds: number): string =>
  new Date(Date.parse(instant) - milliseconds).toISOString();

describe("what follows from something did not happen before it", () => {
  it.each(cases.map((each) => [each.type, each.what, each] as const))(
    "%s: not before %s",
    (type, what, { story, data }) => {
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 3_600_000 }), (early) => {
          const told = story();
          const at = told.events.at(-1)?.occurredAt ?? "";
          const violations = told.refuses(type, data, lead, { occurredAt: before(at, early) });
          expect(violations.filter(({ code }) => code === "out-of-order")).toEqual(
            expect.arrayContaining([expect.objectContaining({ rule: "time", problem: expect.stringContaining(what) })]),
          );
          told.accepts(type, data, clerk, { occurredAt: at });
        }),
        { numRuns: 20, examples: [[1]] },
      );
    },
  );

  it("is nothing that can be said of an early warning, or of what may have been found before the lodging", () => {
    expect(steps.filter(({ precedesLodging }) => precedesLodging).map(({ event }) => event)).toEqual([
      "EarlyWarningRaised",
      "EmergencyDeclared",
      "AuthorityNotified",
      "PublicStatementIssued",
      "StatementTaken",
      "EvidenceAttached",
      "InformationReceived",
      "RootCauseFound",
    ]);
  });
});

describe("what is imported", () => {
  it("may be told out of order by the log it comes from", () => {
    lodged({ origin: "imported" })
      .accepts("AssignHandler", { handler: "clerk-1" })
      .accepts("CloseComplaint", { outcome: "accepted" }, clerk, { occurredAt: "2024-03-01T08:30:00.000Z" })
      .accepts("ReopenComplaint", { reason: "Active again" }, clerk, { occurredAt: "2024-03-01T08:10:00.000Z" });
  });
});

describe("what is entered late", () => {
  it("belongs to the run it happened in: the final reply of a former run closes no later one", () => {
    const story = lodged({ closure: { noRemedySought: [], accepted: ["finalReply"], withdrawn: [], refused: [] } });
    story
      .accepts("WithdrawComplaint", { manner: "spoken" })
      .accepts("CloseComplaint", { outcome: "withdrawn" })
      .accepts("ReopenComplaint", { reason: "It broke again." })
      .accepts("IssueReply", reply, clerk, { occurredAt: "2024-03-01T08:30:00.000Z" });
    expect(story.refuses("CloseComplaint", { outcome: "accepted" })).toMatchObject([{ requirement: "finalReply" }]);
    story.accepts("IssueReply", { ...reply, reply: "r-2" }).accepts("CloseComplaint", { outcome: "accepted" });
  });
});
