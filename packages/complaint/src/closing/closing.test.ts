import { closureRequirements, type HandlingPolicy } from "@complaint-ledger/policy";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clerk, lead, lenientPolicy, lodged, manager, type Story } from "../test/complaint-fixture.ts";

const needing = (...accepted: NonNullable<HandlingPolicy["closure"]["accepted"]>): Partial<HandlingPolicy> => ({
  closure: { accepted },
});

const accepted = { outcome: "accepted" } as const;

describe("closing (rule 6)", () => {
  it("lists everything that is missing, at once", () => {
    const story = lodged(needing("recordConfirmed", "finalReply", "rootCauseFound", "outcomeCallback"));
    const violations = story.refuses("CloseComplaint", accepted);
    expect(violations.map(({ requirement }) => requirement)).toEqual([
      "recordConfirmed",
      "finalReply",
      "rootCauseFound",
      "outcomeCallback",
    ]);
    expect(violations.every(({ rule, remedy }) => rule === "closure" && remedy.length > 0)).toBe(true);
  });

  it("asks for all that any pinned policy asks for, each thing once", () => {
    const statute: HandlingPolicy = {
      ...lenientPolicy,
      id: "statute",
      closure: { accepted: ["finalReply", "classified"] },
    };
    const story = lodged(needing("finalReply"), statute);
    expect(story.refuses("CloseComplaint", accepted).map(({ requirement }) => requirement)).toEqual([
      "finalReply",
      "classified",
    ]);
  });

  it("asks whether the complainant was content in the call of this run that happened last", () => {
    const call = { purpose: "outcome", medium: "phone", record: "notAsked" } as const;
    const story = lodged(needing("complainantContent"))
      .accepts("ScheduleCallback", {
        callback: "later",
        purpose: "outcome",
        medium: "phone",
        plannedFor: "2024-03-20T08:00:00.000Z",
      })
      .accepts("CompleteCallback", { ...call, callback: "sooner", satisfaction: "satisfied" })
      .accepts("CompleteCallback", { ...call, callback: "later", satisfaction: "neutral" });
    expect(story.refuses("CloseComplaint", accepted)).toMatchObject([{ requirement: "complainantContent" }]);
    story
      .accepts("CompleteCallback", { ...call, callback: "last", satisfaction: "satisfied" })
      .accepts("CloseComplaint", accepted)
      .accepts("ReopenComplaint", { reason: "It is broken again." });
    expect(story.refuses("CloseComplaint", accepted)).toMatchObject([{ requirement: "complainantContent" }]);
  });

  it("succeeds once every requirement is met", () => {
    const story = lodged(needing(...closureRequirements.filter((name) => name !== "notAcceptedExplained")))
      .accepts("ConfirmRecord", { confirmedBy: "complainant", manner: "signed" })
      .accepts("ClassifyComplaint", { severity: "minor" })
      .accepts("FindRootCause", { rootCause: "cause-1", cause: "sorting", description: "Missorted at the hub" })
      .accepts("PlanCorrectiveAction", {
        action: "a1",
        rootCause: "cause-1",
        description: "Second scan",
        owner: "hub",
      })
      .accepts("IssueContactSheet", { sheet: "sheet-1", matter: "quality", countermeasureUnit: "hub" })
      .accepts("RequestCountermeasure", { countermeasure: "c1", sheet: "sheet-1", unit: "hub", task: "Why?" })
      .accepts("SubmitCountermeasure", { countermeasure: "c1", plan: "Second scan" })
      .accepts("AttachEvidence", { evidence: "e1", kind: "document", sha256: "0".repeat(64), reference: "scan log" })
      .accepts("DetermineLiability", {
        finding: "f1",
        parties: [{ kind: "unit", id: "hub", weight: 1 }],
        basis: { kind: "rules", references: [{ document: "House rule", clause: "4" }] },
        evidence: ["e1"],
      })
      .accepts("ProposeSolution", { solution: "s1", options: [{ id: "o1", remedies: [{ kind: "apology" }] }] })
      .accepts("OfferSolution", { solution: "s1", medium: "phone", inWriting: true })
      .accepts("AcceptSolution", { solution: "s1", option: "o1", manner: "signed" })
      .accepts("InstructRemedy", { remedy: "r1", solution: "s1", kind: "apology", unit: "hub" })
      .accepts("ExecuteRemedy", { remedy: "r1" })
      .accepts("IssueReply", { reply: "reply-1", kind: "final", medium: "post", inWriting: true })
      .accepts("CompleteCallback", {
        callback: "cb",
        purpose: "outcome",
        medium: "phone",
        record: "confirmed",
        satisfaction: "satisfied",
      });
    expect(story.refuses("CloseComplaint", accepted).map(({ requirement }) => requirement)).toEqual([
      "refusalApproved",
    ]);
    story.accepts("CloseComplaint", { ...accepted, approvedBy: manager });
    expect(story.state).toMatchObject({ phase: "closed", closing: { closed: { outcome: "accepted" } } });
  });

  it("counts the record as confirmed once everybody the policy names has signed it", () => {
    const story = lodged({ ...needing("recordConfirmed"), recordSignedBy: ["complainant", "recorder"] })
      .accepts("ConfirmRecord", { confirmedBy: "recorder", manner: "signed" })
      .accepts("ConfirmRecord", { confirmedBy: "complainant", manner: "spoken" });
    expect(story.refuses("CloseComplaint", accepted)).toMatchObject([{ requirement: "recordConfirmed" }]);
    story
      .accepts("ConfirmRecord", { confirmedBy: "complainant", manner: "signed" })
      .accepts("CloseComplaint", accepted);
  });

  it("counts countermeasures as answered only when one was asked for after a contact sheet, and each is worked out", () => {
    const story = lodged(needing("countermeasuresAnswered"));
    const isMissing = () =>
      expect(story.refuses("CloseComplaint", accepted)).toMatchObject([{ requirement: "countermeasuresAnswered" }]);
    isMissing();
    story.accepts("IssueContactSheet", { sheet: "s1", matter: "quality", countermeasureUnit: "plant" });
    isMissing();
    story.accepts("RequestCountermeasure", { countermeasure: "c1", sheet: "s1", unit: "plant", task: "Why?" });
    isMissing();
    story
      .accepts("SubmitCountermeasure", { countermeasure: "c1", plan: "Recoat." })
      .accepts("CloseComplaint", accepted);
  });

  it("counts an accepted option as done only when each of its remedies was instructed and executed", () => {
    const story = lodged(needing("remediesExecuted"))
      .accepts("ProposeSolution", {
        solution: "s1",
        options: [{ id: "o1", remedies: [{ kind: "apology" }, { kind: "apology" }] }],
      })
      .accepts("OfferSolution", { solution: "s1", medium: "phone", inWriting: false })
      .accepts("AcceptSolution", { solution: "s1", option: "o1", manner: "spoken" })
      .accepts("InstructRemedy", { remedy: "r1", solution: "s1", kind: "apology", unit: "desk" })
      .accepts("ExecuteRemedy", { remedy: "r1" });
    expect(story.refuses("CloseComplaint", accepted)).toMatchObject([{ requirement: "remediesExecuted" }]);
    story
      .accepts("InstructRemedy", { remedy: "r2", solution: "s1", kind: "apology", unit: "desk" })
      .accepts("ExecuteRemedy", { remedy: "r2" })
      .accepts("CloseComplaint", accepted);
  });

  it("knows only the outcomes that the policy lists", () => {
    expect(lodged({ closure: { accepted: [] } }).refuses("CloseComplaint", { outcome: "refused" })).toMatchObject([
      { code: "outcome-not-allowed", field: "data.outcome" },
    ]);
  });

  it.each([
    ["withdrawn", "nobody has withdrawn it"],
    ["notAccepted", "it was never found not acceptable"],
    ["noRemedySought", "a remedy is demanded"],
  ] as const)("as %s needs that to be on record", (outcome, problem) => {
    expect(lodged().refuses("CloseComplaint", { outcome })).toMatchObject([{ code: "outcome-not-on-record", problem }]);
  });

  it("as withdrawn follows a withdrawal", () => {
    lodged().accepts("WithdrawComplaint", { manner: "signed" }).accepts("CloseComplaint", { outcome: "withdrawn" });
  });

  it("as refused needs an approver who is somebody else and has a say", () => {
    const story = lodged({ closure: { refused: ["refusalApproved"] }, approverRoles: ["manager"] });
    expect(story.refuses("CloseComplaint", { outcome: "refused" })).toMatchObject([{ requirement: "refusalApproved" }]);
    expect(story.refuses("CloseComplaint", { outcome: "refused", approvedBy: lead })).toMatchObject([
      { code: "approver-role" },
    ]);
    expect(
      story.refuses("CloseComplaint", { outcome: "refused", approvedBy: { ...manager, onBehalfOf: clerk.id } }),
    ).toMatchObject([{ code: "same-hands" }]);
    story.accepts("CloseComplaint", { outcome: "refused", approvedBy: manager });
  });

  it("property: refuses for exactly the requirements that are not met", () => {
    const names = closureRequirements.filter((name) => name !== "refusalApproved");
    const met = new Set(["remediesExecuted", "correctiveActionForEachCause"]);
    fc.assert(
      fc.property(fc.subarray(names, { minLength: 1 }), (required) => {
        const missing = required.filter((name) => !met.has(name));
        const story = lodged(needing(...required));
        if (missing.length === 0) story.accepts("CloseComplaint", accepted);
        else {
          const listed = story.refuses("CloseComplaint", accepted).map(({ requirement }) => requirement);
          expect(listed).toEqual(missing);
        }
      }),
    );
  });
});

describe("a closed complaint (rule 1)", () => {
  const closed = (): Story => lodged().accepts("CloseComplaint", accepted);

  it("takes no reply and no second closing", () => {
    expect(
      closed().refuses("IssueReply", { reply: "r", kind: "final", medium: "phone", inWriting: false }),
    ).toMatchObject([{ rule: "lifecycle", code: "closed" }]);
    expect(closed().refuses("CloseComplaint", accepted)).toMatchObject([{ rule: "lifecycle", code: "closed" }]);
  });

  it("still takes reviews and corrections", () => {
    closed()
      .accepts("ReviewCase", { findings: "Handled in time" })
      .accepts("CorrectRecord", { field: "data.account.where", corrected: "counter 3", reason: "misheard" });
  });

  it("is reopened into a new run, which needs its own final reply and outcome callback", () => {
    const story = lodged(needing("finalReply", "outcomeCallback"))
      .accepts("IssueReply", { reply: "r1", kind: "final", medium: "phone", inWriting: false })
      .accepts("CompleteCallback", {
        callback: "cb1",
        purpose: "outcome",
        medium: "phone",
        record: "confirmed",
        satisfaction: "satisfied",
      })
      .accepts("CloseComplaint", accepted)
      .accepts("ReopenComplaint", { reason: "It happened again." });
    expect(story.refuses("CloseComplaint", accepted).map(({ requirement }) => requirement)).toEqual([
      "finalReply",
      "outcomeCallback",
    ]);
  });

  it.each([
    { reopened: "before a callback", at: "2024-03-01T10:59:00.000Z", missing: ["finalReply"] },
    { reopened: "as it ended", at: "2024-03-01T11:00:00.000Z", missing: ["finalReply", "outcomeCallback"] },
  ])("counts the runs by time, in one moment as recorded: reopened $reopened, entered after", ({ at, missing }) => {
    const call = { callback: "cb1", purpose: "outcome", medium: "phone", record: "notAsked" } as const;
    const story = lodged({ closure: { accepted: ["finalReply", "outcomeCallback"], withdrawn: [] } })
      .accepts("WithdrawComplaint", { reason: "It came.", manner: "spoken" })
      .accepts("CloseComplaint", { outcome: "withdrawn" })
      .accepts("CompleteCallback", { ...call, satisfaction: "neutral" })
      .accepts("ReopenComplaint", { reason: "It was another." }, clerk, { occurredAt: at });
    expect(story.refuses("CloseComplaint", accepted).map(({ requirement }) => requirement)).toEqual(missing);
  });

  it("is reopened on account of a callback only if that found the complainant dissatisfied", () => {
    const satisfactions = ["satisfied", "neutral", "dissatisfied"] as const;
    for (const satisfaction of satisfactions) {
      const outcome = { callback: "cb1", purpose: "outcome", medium: "phone", record: "confirmed" } as const;
      const story = lodged()
        .accepts("CloseComplaint", accepted)
        .accepts("CompleteCallback", { ...outcome, satisfaction });
      const reopening = { reason: "It broke again.", callback: "cb1" };
      if (satisfaction === "dissatisfied") story.accepts("ReopenComplaint", reopening);
      else {
        expect(story.refuses("ReopenComplaint", reopening)).toMatchObject([
          { rule: "identity", code: "unknown-id", field: "data.callback" },
        ]);
      }
    }
  });

  it("can only be reopened when it is closed", () => {
    expect(lodged().refuses("ReopenComplaint", { reason: "?" })).toMatchObject([{ code: "not-closed" }]);
  });
});
