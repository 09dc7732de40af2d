import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { HandlingPolicy } from "@complaint-ledger/policy";
import { happened, type Happening } from "@complaint-ledger/testing";
import { describe, expect, it } from "vitest";
import { form, house, office } from "../test/house.ts";
import { agent, attempt, completion, lodged, remedyDone, rowOf } from "../test/rows.ts";
import { callbackFindingCodes } from "./callback-finding-codes.ts";
import type { CallbackFinding } from "./callback-finding.ts";
import { callbackFindings } from "./callback-findings.ts";

const SUNDAY = "2024-03-10T00:00:00.000Z";

function findings(
  policy: HandlingPolicy | readonly HandlingPolicy[],
  happenings: readonly Happening[],
  asOf = SUNDAY,
): readonly CallbackFinding[] {
  const policies = Array.isArray(policy) ? policy : [policy];
  return callbackFindings([rowOf([lodged, ...happenings])], { policies, calendars: [office], asOf }).findings;
}

function codes(...args: Parameters<typeof findings>): readonly string[] {
  return findings(...args).map(({ code }) => code);
}

describe("an outcome callback that is due so long after the solution was carried out", () => {
  const within = house({ within: { amount: 2, unit: "workingDays" } });
  // Monday; Wednesday is a holiday, so the second working day after it ends on Thursday at midnight.
  const carriedOut = remedyDone("r-1", "2024-03-04T10:00");

  it("is missing once the working days are over, a holiday among them not counted", () => {
    expect(codes(within, carriedOut, "2024-03-08T00:00:00.000Z")).toEqual([]);
    expect(findings(within, carriedOut, "2024-03-08T00:00:00.001Z")).toMatchObject([
      {
        complaintId: "c-1",
        callback: null,
        code: "callback-missing",
        dueAt: "2024-03-08T00:00:00.000Z",
        policy: { id: "house", version: 1 },
        sentence:
          "The outcome callback was due by 2024-03-08T00:00:00.000Z, 2 working days after the solution was carried out at 2024-03-04T10:00:00.000Z, and none is done.",
      },
    ]);
  });

  it("is late when done after that, in time when done or abandoned before", () => {
    expect(codes(within, [...carriedOut, completion("2024-03-08T00:00")])).toEqual([]);
    expect(findings(within, [...carriedOut, completion("2024-03-08T00:01")])).toMatchObject([
      { code: "callback-late", callback: "cb-1", at: "2024-03-08T00:01:00.000Z", dueAt: "2024-03-08T00:00:00.000Z" },
    ]);
    const abandoned = happened("CallbackAbandoned", "2024-03-05T12:00", { callback: "cb-1", reason: "Gone." });
    expect(codes(within, [...carriedOut, attempt("2024-03-05T11:00", "noAnswer"), abandoned])).toEqual([]);
  });

  it("is not done by one that came before the solution, nor by a progress callback", () => {
    const early = completion("2024-03-04T09:00");
    const progress = completion("2024-03-05T09:00", { callback: "cb-2", purpose: "progress" });
    expect(codes(within, [early, ...carriedOut, progress])).toEqual(["callback-missing"]);
  });

  it("waits for what is still owed, for a failed remedy to be done again, and for nobody after a withdrawal", () => {
    const owed = happened("RemedyInstructed", "2024-03-04T09:00", { remedy: "r-2" });
    expect(codes(within, [owed, ...carriedOut])).toEqual([]);
    expect(codes(within, [...carriedOut, happened("RemedyFailed", "2024-03-05T09:00", { remedy: "r-1" })])).toEqual([]);
    expect(codes(within, [...carriedOut, happened("ComplaintWithdrawn", "2024-03-05T09:00")])).toEqual([]);
    expect(codes(within, [...carriedOut, happened("ComplaintReopened", "2024-03-05T09:00")])).toEqual([]);
    // What comes too late undoes nothing.
    expect(codes(within, [...carriedOut, happened("ComplaintWithdrawn", "2024-03-08T09:00")])).toEqual([
      "callback-missing",
    ]);
  });

  it("is due after the final reply where there was nothing to carry out", () => {
    expect(codes(within, [happened("ReplyIssued", "2024-03-04T10:00", { kind: "final" })])).toEqual([
      "callback-missing",
    ]);
    expect(codes(within, [happened("ReplyIssued", "2024-03-04T10:00", { kind: "holding" })])).toEqual([]);
  });

  it("is due under the policy version in force when the solution was carried out", () => {
    const stricter = house({ within: { amount: 30, unit: "minutes" } }, { version: 2 });
    const rebased = happened("PolicyRebased", "2024-03-04T09:00", { policy: "house", fromVersion: 1, toVersion: 2 });
    const soon = [...carriedOut, completion("2024-03-04T11:00")];
    expect(codes([within, stricter], soon)).toEqual([]);
    expect(codes([within, stricter], [rebased, ...soon])).toEqual(["callback-late"]);
    // A rebasing from another version than governs changes nothing.
    const fromAnother = happened("PolicyRebased", "2024-03-04T09:00", {
      policy: "house",
      fromVersion: 3,
      toVersion: 2,
    });
    expect(codes([within, stricter], [fromAnother, ...soon])).toEqual([]);
  });

  it("cannot be judged without the policy or its calendar, and beyond the calendar says so", () => {
    const options = { calendars: [office], asOf: SUNDAY };
    const rows = [rowOf([lodged, ...carriedOut])];
    expect(() => callbackFindings(rows, { ...options, policies: [] })).toThrow("policy house version 1");
    expect(() => callbackFindings(rows, { ...options, policies: [within], calendars: [] })).toThrow("calendar office");
    const short = { ...office, coverage: { from: "2024-01-01", to: "2024-03-05" }, exceptionalDays: {} };
    const { findings } = callbackFindings(rows, { ...options, policies: [within], calendars: [short] });
    expect(findings).toMatchObject([
      {
        code: "limit-not-reckonable",
        policy: { id: "house" },
        sentence: expect.stringContaining("the calendar of policy house version "),
      },
    ]);
    expect(() => callbackFindings([], { ...options, policies: [], asOf: "yesterday" })).toThrow("is not an instant");
  });
});

describe("a closing", () => {
  const closed = happened("ComplaintClosed", "2024-03-06T09:00", { outcome: "accepted" });
  const asking = house({}, { closure: { accepted: ["outcomeCallback"], withdrawn: [] } });

  it("that asks for an outcome callback needs one in the run it ends", () => {
    expect(codes(asking, [closed])).toEqual(["closed-without-callback"]);
    expect(codes(asking, [completion("2024-03-05T09:00"), closed])).toEqual([]);
    expect(codes(asking, [completion("2024-03-05T09:00", { purpose: "progress" }), closed])).toEqual([
      "closed-without-callback",
    ]);
    expect(codes(asking, [closed, completion("2024-03-06T10:00")])).toEqual(["closed-without-callback"]);
    const again = happened("ComplaintReopened", "2024-03-07T09:00");
    const closedAgain = happened("ComplaintClosed", "2024-03-08T09:00", { outcome: "accepted" });
    expect(findings(asking, [completion("2024-03-05T09:00"), closed, again, closedAgain])).toMatchObject([
      { code: "closed-without-callback", at: "2024-03-08T09:00:00.000Z" },
    ]);
  });

  it("that asks for nothing needs none", () => {
    expect(codes(asking, [happened("ComplaintClosed", "2024-03-06T09:00", { outcome: "withdrawn" })])).toEqual([]);
  });

  it("that asks for a content complainant needs one who said so last", () => {
    const content = house({}, { closure: { accepted: ["complainantContent"] } });
    expect(codes(content, [completion("2024-03-05T09:00"), closed])).toEqual([]);
    const neutral = completion("2024-03-05T10:00", { callback: "cb-2", satisfaction: "neutral" });
    expect(codes(content, [completion("2024-03-05T09:00"), neutral, closed])).toEqual(["closed-without-content"]);
  });
});

describe("attempts", () => {
  const abandoned = happened("CallbackAbandoned", "2024-03-06T12:00", { callback: "cb-1", reason: "Gone." });

  it("must be as many as demanded before giving up; forms sent and people reached are no failures", () => {
    const twice = house({ attemptsBeforeAbandoning: 2 });
    const tries = [
      attempt("2024-03-05T09:00", "noAnswer"),
      attempt("2024-03-05T15:00", "formSent"),
      attempt("2024-03-06T09:00", "reached"),
    ];
    expect(findings(twice, [...tries, abandoned])).toMatchObject([
      {
        code: "too-few-attempts",
        sentence: "Callback cb-1 was abandoned after 1 of the 2 failed attempts demanded.",
      },
    ]);
    expect(codes(twice, [...tries, attempt("2024-03-06T10:00", "wrongContact"), abandoned])).toEqual([]);
    const progress = { purpose: "progress" } as const;
    expect(codes(twice, [attempt("2024-03-05T09:00", "noAnswer", progress), abandoned])).toEqual([]);
  });

  it("must wait after one that failed for as long as the policy says", () => {
    const patient = house({ retryAfter: { amount: 4, unit: "hours" } });
    const failed = attempt("2024-03-05T09:00", "noAnswer");
    expect(findings(patient, [failed, attempt("2024-03-05T12:59", "reached")])).toMatchObject([
      {
        code: "retry-too-soon",
        sentence:
          "Callback cb-1 was tried again at 2024-03-05T12:59:00.000Z, sooner than 4 hours after it had failed at 2024-03-05T09:00:00.000Z.",
      },
    ]);
    expect(codes(patient, [failed, attempt("2024-03-05T13:00", "reached")])).toEqual([]);
    // That a form did not come back is noticed, not tried.
    const noticed = [failed, attempt("2024-03-05T09:05", "formNotReturned"), completion("2024-03-05T15:00")];
    expect(codes(patient, noticed)).toEqual([]);
    expect(codes(patient, [attempt("2024-03-05T09:00", "reached"), attempt("2024-03-05T09:01", "reached")])).toEqual(
      [],
    );
    // The complainant may have called back of their own accord.
    expect(codes(patient, [failed, completion("2024-03-05T09:05")])).toEqual([]);
    expect(codes(patient, [failed, attempt("2024-03-05T09:05", "reached", { callback: "cb-2" })])).toEqual([]);
  });

  it("say where the wait rests on holidays that are not announced yet", () => {
    const patient = house({ retryAfter: { amount: 1, unit: "workingDays" } });
    const tries = [attempt("2024-03-05T09:00", "noAnswer"), attempt("2024-03-05T10:00", "reached")];
    const rows = [rowOf([lodged, ...tries])];
    const calendars = [{ ...office, provisionalYears: [2024] }];
    const options = { policies: [patient], calendars, asOf: SUNDAY, provisional: "mark" } as const;
    expect(callbackFindings(rows, options).findings).toMatchObject([{ code: "retry-too-soon", provisional: true }]);
    expect(findings(patient, tries)[0]).not.toHaveProperty("provisional");
  });

  it("by a form wait for the form to come back, no longer than a retry would", () => {
    const sent = attempt("2024-03-05T09:00", "formSent", { medium: "post" });
    const patient = house({ retryAfter: { amount: 3, unit: "calendarDays" } });
    expect(codes(house(), [sent], "2024-03-05T09:00:00.000Z")).toEqual([]);
    expect(codes(house(), [sent], "2024-03-05T10:00:00.000Z")).toEqual(["form-not-returned"]);
    expect(codes(patient, [sent], "2024-03-09T00:00:00.000Z")).toEqual([]);
    expect(codes(patient, [sent], "2024-03-09T00:00:00.001Z")).toEqual(["form-not-returned"]);
    expect(codes(house(), [sent, completion("2024-03-07T09:00", { medium: "post" })])).toEqual([]);
    expect(codes(house(), [sent, attempt("2024-03-07T09:00", "formNotReturned")])).toEqual(["form-not-returned"]);
    expect(codes(house(), [sent, attempt("2024-03-07T09:00", "noAnswer")])).toEqual([]);
  });

  it("must be made of what is planned", () => {
    const plan = { callback: "cb-1", purpose: "progress", medium: "phone" } as const;
    const planned = happened("CallbackScheduled", "2024-03-05T09:00", {
      ...plan,
      plannedFor: "2024-03-06T09:00:00.000Z",
    });
    expect(codes(house(), [planned], "2024-03-06T09:00:00.000Z")).toEqual([]);
    expect(findings(house(), [planned])).toMatchObject([
      { code: "planned-callback-not-tried", at: "2024-03-06T09:00:00.000Z", dueAt: "2024-03-06T09:00:00.000Z" },
    ]);
    expect(codes(house(), [planned, attempt("2024-03-06T11:00", "noAnswer", { purpose: "progress" })])).toEqual([]);
  });
});

describe("who calls back, and through what", () => {
  const apart = house({ agentDiffersFromHandler: true });
  const handling = happened("HandlerAssigned", "2024-03-04T09:00", { handler: "agent-1" });

  it("must not be somebody who had handled it, nor their stand-in, where the policy says so", () => {
    expect(codes(apart, [handling, completion("2024-03-05T09:00")])).toEqual(["agent-is-handler"]);
    expect(codes(house(), [handling, completion("2024-03-05T09:00")])).toEqual([]);
    const standIn = { by: { id: "agent-2", role: "agent", onBehalfOf: "agent-1" } };
    expect(findings(apart, [handling, attempt("2024-03-05T09:00", "noAnswer", {}, standIn)])).toMatchObject([
      {
        code: "agent-is-handler",
        sentence: "Callback cb-1 was made by agent-1, for whom agent-2 stood in, who had handled the complaint.",
      },
    ]);
    const other = { by: { id: "agent-3", role: "agent" } };
    expect(codes(apart, [handling, completion("2024-03-05T09:00", {}, other)])).toEqual([]);
  });

  it("may handle it afterwards, also if the callback is entered later than that", () => {
    const late = { by: agent, recordedAt: "2024-03-06T09:00:00.000Z" };
    const afterwards = happened("HandlerAssigned", "2024-03-05T12:00", { handler: "agent-1" });
    expect(codes(apart, [afterwards, completion("2024-03-05T09:00", {}, late)])).toEqual([]);
    // At the same instant, what was recorded first came first.
    expect(codes(apart, [completion("2024-03-05T12:00"), afterwards])).toEqual([]);
    expect(codes(apart, [afterwards, completion("2024-03-05T12:00")])).toEqual(["agent-is-handler"]);
  });

  it("must use a medium that counts", () => {
    const byPhone = house({ media: ["phone", "visit"] });
    expect(codes(byPhone, [completion("2024-03-05T09:00")])).toEqual([]);
    expect(findings(byPhone, [completion("2024-03-05T09:00", { medium: "message" })])).toMatchObject([
      {
        code: "medium-does-not-count",
        sentence: "Callback cb-1 was made through message; what counts is phone, visit.",
      },
    ]);
  });
});

describe("the questionnaire", () => {
  const reference = { id: "form", version: 1 };
  const asking = house({ questionnaires: { outcome: reference } });
  const answered = { questionnaire: reference, answers: [{ question: "result", option: "yes" }] };

  it("must be that of the policy, in its version", () => {
    expect(codes(asking, [completion("2024-03-05T09:00", answered)])).toEqual([]);
    expect(codes(asking, [completion("2024-03-05T09:00")])).toEqual(["questionnaire-not-asked"]);
    expect(codes(house(), [completion("2024-03-05T09:00")])).toEqual([]);
    const unknown = { ...answered, questionnaire: { id: "form", version: 2 } };
    expect(codes(asking, [completion("2024-03-05T09:00", unknown)])).toEqual(["questionnaire-unknown"]);
    const both = house({ questionnaires: { outcome: reference } }, { questionnaires: [form, { ...form, version: 2 }] });
    expect(codes(both, [completion("2024-03-05T09:00", unknown)])).toEqual(["questionnaire-not-asked"]);
  });

  it("must have its required questions answered, each by something on its scale", () => {
    const nothing = { questionnaire: reference, answers: [{ question: "wish", text: "More light." }] };
    expect(findings(asking, [completion("2024-03-05T09:00", nothing)])).toMatchObject([
      { code: "question-skipped", sentence: "In callback cb-1, question result is not answered." },
    ]);
    const odd = { questionnaire: reference, answers: [{ question: "result", option: "perhaps" }] };
    expect(codes(asking, [completion("2024-03-05T09:00", { ...odd, satisfaction: "neutral" })])).toEqual([
      "answer-does-not-fit",
    ]);
  });

  it("decides how content the complainant is on record", () => {
    const unfavourable = { questionnaire: reference, answers: [{ question: "result", option: "no" }] };
    expect(codes(asking, [completion("2024-03-05T09:00", unfavourable)])).toEqual(["satisfaction-not-as-answered"]);
  });
});

describe("what the complainant said", () => {
  const contradicting = { record: "contradicted", contradiction: "Nobody came." } as const;
  const disposal = (approver: string): Happening =>
    happened(
      "DissatisfactionDisposed",
      "2024-03-06T09:00",
      { callback: "cb-1", reason: "Settled in court.", approvedBy: { id: approver, role: "head" } },
      { by: { id: "lead-1", role: "lead" } },
    );

  it("stands against the record, and against the remedies it has executed by then", () => {
    expect(codes(house(), [completion("2024-03-05T09:00", contradicting), disposal("head-1")])).toEqual([
      "record-contradicted",
    ]);
    const done = remedyDone("r-1", "2024-03-04T10:00");
    const found = findings(house(), [...done, completion("2024-03-05T09:00", contradicting), disposal("head-1")]);
    expect(found.map(({ code }) => code)).toEqual(["record-contradicted", "remedy-contradicted"]);
    expect(found[1]?.sentence).toContain("The record has r-1 executed");
    // What is on record as failed after all is contradicted by nobody.
    const failed = happened("RemedyFailed", "2024-03-04T11:00", { remedy: "r-1" });
    expect(
      codes(house(), [...done, failed, completion("2024-03-05T09:00", contradicting), disposal("head-1")]),
    ).toEqual(["record-contradicted"]);
    // A finding never repeats what was said.
    expect(JSON.stringify(found)).not.toContain("Nobody came.");
  });

  it("must be followed by something where it was discontent", () => {
    const discontent = completion("2024-03-05T09:00", { satisfaction: "dissatisfied" });
    expect(codes(house(), [discontent])).toEqual(["dissatisfaction-open"]);
    expect(codes(house(), [discontent, disposal("head-1")])).toEqual([]);
    expect(codes(house(), [discontent, disposal("lead-1")])).toEqual(["disposed-by-same-person"]);
    const progress = completion("2024-03-05T09:00", { satisfaction: "dissatisfied", purpose: "progress" });
    expect(codes(house(), [progress])).toEqual([]);
  });
});

describe("findings", () => {
  it("tell in how much they were found, complaints not lodged by then left out", () => {
    const rows = [
      rowOf([lodged, attempt("2024-03-05T09:00", "formSent")], "c-1"),
      rowOf([happened("EarlyWarningRaised", "2024-03-04T09:00")], "c-2"),
      rowOf([lodged], "c-3"),
    ];
    const options = { policies: [house()], calendars: [office], asOf: SUNDAY, knownAt: SUNDAY };
    expect(callbackFindings(rows, options)).toMatchObject({
      asOf: SUNDAY,
      knownAt: SUNDAY,
      complaints: 2,
      callbacks: 1,
      findings: [{ complaintId: "c-1" }],
    });
  });

  it("come by complaint, each in the order of time, whatever the order of the rows", () => {
    const rows = ["c-2", "c-10", "c-1"].map((id) => rowOf([lodged, attempt("2024-03-05T09:00", "formSent")], id));
    const options = { policies: [house()], calendars: [office], asOf: SUNDAY };
    const found = callbackFindings(rows, options);
    expect(found.findings.map(({ complaintId }) => complaintId)).toEqual(["c-1", "c-10", "c-2"]);
    expect(callbackFindings(rows.toReversed(), options)).toEqual(found);
  });

  it("are each explained in the reference", () => {
    const page = readFileSync(join(import.meta.dirname, "../../../../docs/reference/audit-findings.md"), "utf8");
    expect(callbackFindingCodes.filter((code) => !page.includes(`\`${code}\``))).toEqual([]);
  });
});
