import { closingOutcomes, questionnaireOf, type HandlingPolicy } from "@complaint-ledger/policy";
import { describe, expect, it } from "vitest";
import { importedHistory } from "../imported/imported-history.ts";
import { itAfterSales } from "./it-after-sales.ts";
import { manufacturingHandlingRule } from "./manufacturing-handling-rule.ts";
import { manufacturingOperatingRule } from "./manufacturing-operating-rule.ts";
import { patientComplaint } from "./patient-complaint.ts";
import { telecomComplaint } from "./telecom-complaint.ts";

describe("IT after-sales", () => {
  it("asks whether the solution was useful and whether there are other problems", () => {
    expect(questionnaireOf(itAfterSales, "outcome")?.questions.map(({ id }) => id)).toEqual([
      "useful",
      "otherProblems",
    ]);
  });

  it("asks both of everybody: that there are no other problems is an answer", () => {
    expect(itAfterSales.questionnaires[0]?.questions.map(({ required }) => required)).toEqual([true, true]);
  });

  it("closes with a cause and a corrective action for each", () => {
    expect(itAfterSales.closure.accepted).toEqual(
      expect.arrayContaining(["rootCauseFound", "correctiveActionForEachCause"]),
    );
  });
});

describe("a patient's complaint", () => {
  it("is closed only by a content patient, a withdrawal or an approved refusal", () => {
    expect(Object.keys(patientComplaint.closure).toSorted()).toEqual(["accepted", "refused", "withdrawn"]);
    expect(patientComplaint.closure.accepted).toContain("complainantContent");
    expect(patientComplaint.closure.refused).toContain("refusalApproved");
  });

  it("needs the recorder's signature and a signed agreement", () => {
    expect(patientComplaint.recordSignedBy).toEqual(["recorder"]);
    expect(patientComplaint.closure.accepted).toContain("agreementSigned");
  });

  it("is answered on the same day if possible, which nobody can breach", () => {
    expect(clockOf(patientComplaint, "answer")).toMatchObject({
      advisory: true,
      duration: { amount: 1, unit: "calendarDays" },
      counting: { startDay: "counts" },
    });
  });
});

describe("manufacturing, operating rule", () => {
  it("owes rework, exchange or return but no damages to a rectification claim, and nothing to a pretext", () => {
    const remediesFor = (nature: string) =>
      manufacturingOperatingRule.remedyAdvice?.find(({ natures }) => natures?.includes(nature))?.remedies;
    expect(remediesFor("rectificationClaim")).toEqual(["rework", "replacement", "return"]);
    expect(remediesFor("compensationClaim")).toContain("compensation");
    expect(remediesFor("nonQualityComplaint")).toEqual([]);
  });
});

describe("manufacturing, handling rule", () => {
  it("gives countermeasures and the written reply seven calendar days each from the contact sheet", () => {
    for (const id of ["countermeasure", "writtenReply"]) {
      expect(clockOf(manufacturingHandlingRule, id)).toMatchObject({
        startsOn: [{ event: "ContactSheetIssued" }],
        duration: { amount: 7, unit: "calendarDays" },
        advisory: false,
      });
    }
  });

  it("takes only a reply in writing for the reply", () => {
    expect(clockOf(manufacturingHandlingRule, "writtenReply")?.stopsOn).toEqual([
      [{ event: "ReplyIssued", detail: "final", inWriting: true }],
    ]);
    expect(manufacturingHandlingRule.closure.accepted).toContain("finalReplyInWriting");
  });

  it("explains to a customer why a complaint is not accepted", () => {
    expect(manufacturingHandlingRule.closure.notAccepted).toEqual(["notAcceptedExplained"]);
  });

  it("closes before liability is reviewed, which happens in the following month", () => {
    expect(manufacturingHandlingRule.closure.accepted).not.toContain("responsibleUnitIdentified");
  });
});

describe("a telecom complaint", () => {
  it("is passed to the back office unless it is resolved at once", () => {
    expect(clockOf(telecomComplaint, "handOver")?.exceptFor).toEqual({ classes: ["atOnce"] });
  });

  it("has a record that the customer signs", () => {
    expect(telecomComplaint.recordSignedBy).toEqual(["complainant"]);
    expect(telecomComplaint.closure.accepted).toContain("recordConfirmed");
  });

  it("can be resolved at once, shortly, or not at present", () => {
    expect(telecomComplaint.classes.map(({ id }) => id)).toEqual(["atOnce", "shortly", "notAtPresent"]);
  });

  it("has progress callbacks by visit or phone while the customer waits", () => {
    expect(telecomComplaint.callbacks.media).toEqual(["visit", "phone"]);
    expect(questionnaireOf(telecomComplaint, "progress")?.questions).toHaveLength(3);
  });
});

describe("imported history", () => {
  it("closes in any way with nothing asked, and limits and refuses nothing", () => {
    expect(importedHistory).toMatchObject({ id: "imported", origin: "imported", refusedChannels: [] });
    for (const outcome of closingOutcomes) expect(importedHistory.closure[outcome]).toEqual([]);
    expect([importedHistory.clocks, importedHistory.approvalLimits]).toEqual([[], []]);
  });
});

function clockOf(policy: HandlingPolicy, clock: string): HandlingPolicy["clocks"][number] | undefined {
  return policy.clocks.find(({ id }) => id === clock);
}
