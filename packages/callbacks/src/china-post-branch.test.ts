import { chinaPostBranch } from "@complaint-ledger/regimes";
import { happened, type Happening } from "@complaint-ledger/testing";
import { describe, expect, it } from "vitest";
import { callbackFindings } from "./findings/callback-findings.ts";
import { callbackReport } from "./report/callback-report.ts";
import { completion, rowOf } from "./test/rows.ts";

const options = { policies: [chinaPostBranch], calendars: [], asOf: "2024-04-01T00:00:00.000Z" };
const lodged = happened("ComplaintLodged", "2024-03-04T01:00", {
  channel: "counter",
  policies: [{ id: "china-post-branch", version: 1 }],
});

/** The letter of enquiry as it came back; nothing stands for a question left blank. */
function form(complaint: number, ...[result, timeliness, attitude, useAgain]: readonly (string | null)[]): Happening {
  const answers = Object.entries({ result, timeliness, attitude, useAgain }).flatMap(([question, option]) =>
    option === null || option === undefined ? [] : { question, option },
  );
  return completion(`2024-03-1${complaint}T01:00`, {
    medium: "post",
    questionnaire: { id: "china-post-callback", version: 1 },
    answers,
    satisfaction: result === "dissatisfied" ? "dissatisfied" : "satisfied",
  });
}

describe("the letter of enquiry of a post office branch", () => {
  const rows = [
    rowOf([lodged, form(1, "satisfied", "inTime", "satisfied", "yes")], "c-1"),
    rowOf([lodged, form(2, "dissatisfied", "inTime", "satisfied", "no")], "c-2"),
    rowOf([lodged, form(3, "satisfied", "inTime", null, "hardToSay")], "c-3"),
  ];

  it("has each of its scales counted", () => {
    const { answers, satisfaction } = callbackReport(rows, options).totals;
    const counts = answers.map(({ question, answered, options }) => {
      const chosen = options.map(({ label, count }) => `${label?.["zh"]} ${count}`).join(", ");
      return `${question} ${answered}: ${chosen}`;
    });
    expect(counts).toEqual([
      "result 3: 满意 2, 一般 0, 不满意 1",
      "timeliness 3: 及时 3, 一般 0, 不及时 0",
      "attitude 2: 满意 2, 一般 0, 不满意 0",
      "useAgain 3: 会 1, 很难说 1, 不会 1",
      "satisfyBetter 0: ",
    ]);
    expect(satisfaction?.share).toBeCloseTo(2 / 3);
  });

  it("shows the question left blank and the dissatisfaction nobody has followed up", () => {
    const found = callbackFindings(rows, options).findings.map(({ complaintId, code }) => `${complaintId} ${code}`);
    expect(found).toEqual(["c-2 dissatisfaction-open", "c-3 question-skipped"]);
  });
});
