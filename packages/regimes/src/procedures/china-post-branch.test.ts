import {
  approvalLimitOf,
  checkAnswers,
  coversRemedies,
  questionnaireOf,
  satisfactionOf,
} from "@complaint-ledger/policy";
import { describe, expect, it } from "vitest";
import { chinaPostBranch } from "./china-post-branch.ts";
import { chinaPostCallbackForm } from "./china-post-callback-form.ts";

describe("the post office branch", () => {
  it("politely refuses the private complaint site, and no channel it names", () => {
    expect(chinaPostBranch.refusedChannels).toEqual(["privateComplaintSite"]);
    expect(chinaPostBranch.channels).not.toContain("privateComplaintSite");
  });

  it("replies or defers on the same calendar day, until midnight", () => {
    const clock = chinaPostBranch.clocks.find(({ id }) => id === "immediateReply");
    expect(clock).toMatchObject({
      advisory: false,
      duration: { amount: 1, unit: "calendarDays" },
      counting: { startDay: "counts", lastDayEnds: "midnight" },
    });
    expect(clock?.stopsOn).toContainEqual([{ event: "ReplyDeferred" }]);
  });

  it("has an emergency reported to a superior, for which calling the police is not enough", () => {
    const clock = chinaPostBranch.clocks.find(({ id }) => id === "reportEmergency");
    expect(clock?.stopsOn).toEqual([[{ event: "ComplaintEscalated" }]]);
  });

  it("defers only to investigate further or for lack of authority, with a valid contact", () => {
    expect(chinaPostBranch.deferral).toEqual({
      reasons: ["furtherInvestigation", "lackOfAuthority"],
      contactRequired: true,
    });
  });

  it("lets a clerk apologise at once, and leaves compensation to the branch manager", () => {
    const compensation = [[{ kind: "compensation", amount: { minorUnits: 1, currency: "CNY" } } as const]];
    expect(coversRemedies(approvalLimitOf(chinaPostBranch, "clerk"), [[{ kind: "apology" }]], []).covered).toBe(true);
    expect(coversRemedies(approvalLimitOf(chinaPostBranch, "teamLead"), compensation, []).covered).toBe(false);
    expect(coversRemedies(approvalLimitOf(chinaPostBranch, "branchManager"), compensation, []).covered).toBe(true);
  });

  it("turns nobody away: whoever is addressed first takes the complaint on", () => {
    expect(chinaPostBranch.closure).not.toHaveProperty("notAccepted");
  });

  it("sets the employee's appeal no limit of time", () => {
    expect(chinaPostBranch.liabilityAppeal).toEqual({});
  });

  it("recommends an apology for attitude, compensation for quality, an explanation for systems", () => {
    const advice = chinaPostBranch.remedyAdvice?.map(({ note, remedies }) => [note["zh"], ...remedies]);
    expect(advice).toEqual(
      expect.arrayContaining([
        ["服务态度:赔礼道歉", "apology"],
        ["服务质量:考虑赔偿", "compensation"],
        ["系统运行:解释查询", "explanation"],
      ]),
    );
  });
});

describe("the callback form", () => {
  it("is asked in outcome callbacks", () => {
    expect(questionnaireOf(chinaPostBranch, "outcome")).toBe(chinaPostCallbackForm);
  });

  it("has five questions, each with its own scale, the last in the customer's words", () => {
    const scales = chinaPostCallbackForm.questions.map((question) =>
      question.kind === "text" ? "text" : question.options.map(({ label }) => label["zh"]).join("/"),
    );
    expect(scales).toEqual(["满意/一般/不满意", "及时/一般/不及时", "满意/一般/不满意", "会/很难说/不会", "text"]);
  });

  it("shows a dissatisfied customer by an unfavourable word on result, timeliness or attitude", () => {
    const form = (result: string, timeliness: string, attitude: string, useAgain: string) => [
      { question: "result", option: result },
      { question: "timeliness", option: timeliness },
      { question: "attitude", option: attitude },
      { question: "useAgain", option: useAgain },
    ];
    const satisfied = form("satisfied", "inTime", "satisfied", "no");
    expect(checkAnswers(chinaPostCallbackForm, satisfied)).toEqual([]);
    expect(satisfactionOf(chinaPostCallbackForm, satisfied)).toBe("satisfied");
    const tooLate = form("satisfied", "notInTime", "satisfied", "yes");
    expect(satisfactionOf(chinaPostCallbackForm, tooLate)).toBe("dissatisfied");
    const soSo = form("satisfied", "soSo", "satisfied", "yes");
    expect(satisfactionOf(chinaPostCallbackForm, soSo)).toBe("neutral");
  });
});
