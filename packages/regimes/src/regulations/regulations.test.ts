import type { ClockRule, HandlingPolicy } from "@complaint-ledger/policy";
import { describe, expect, it } from "vitest";
import {
  auAsicRg271,
  cnBankInsurance2020,
  cnConsumerLaw,
  cnExpress2019,
  cnMedicalDispute,
  cnPetition2022,
  cnPostalLaw,
  cnSamr2022,
  cnTelecomAppeal,
  inRbiInternalOmbudsman,
  regulations,
  ukFcaDisp,
  ukFcaMotorFinancePause,
  ukNhsEngland,
} from "../index.ts";
import { civilCodeCounting } from "../counting/civil-code-counting.ts";

function clockOf(policy: HandlingPolicy, id: string): ClockRule | undefined {
  return policy.clocks.find((clock) => clock.id === id);
}

describe("the counting of days", () => {
  it("follows the Civil Code in China: not the first day, past a day off, until close of business", () => {
    expect(civilCodeCounting).toEqual({
      startDay: "excluded",
      startOnDayOff: "asIs",
      startAfterClose: "asIs",
      lastDayOnDayOff: "rollsOn",
      lastDayEnds: "closeOfBusiness",
    });
    const chinese = regulations.filter(({ id }) => id.startsWith("cn-")).flatMap(({ clocks }) => clocks);
    for (const { id, duration, counting } of chinese) {
      if (/days$/iu.test(duration.unit)) expect(counting, id).toBe(civilCodeCounting);
    }
  });

  it("excludes the day of receipt everywhere", () => {
    for (const { id, duration, counting } of regulations.flatMap(({ clocks }) => clocks)) {
      if (!["hours", "minutes"].includes(duration.unit)) expect(counting.startDay, id).toBe("excluded");
    }
  });

  it("ends a summary resolution at close of business on the third business day", () => {
    expect(clockOf(ukFcaDisp, "summaryResolution")?.counting.lastDayEnds).toBe("closeOfBusiness");
  });

  it("runs from the moment for hours", () => {
    expect(clockOf(cnTelecomAppeal, "faultRepairUrban")?.counting).toMatchObject({ lastDayEnds: "sameTime" });
  });
});

describe("whom a limit is for", () => {
  it("is everybody who is not excepted, so that nothing unclassified goes without one", () => {
    expect(clockOf(ukFcaDisp, "finalResponse")).toMatchObject({ exceptFor: { categories: ["paymentServices"] } });
    expect(clockOf(cnBankInsurance2020, "decideSimple")).toMatchObject({ exceptFor: { classes: ["complex"] } });
    expect(clockOf(auAsicRg271, "idrResponse")?.exceptFor?.categories).toHaveLength(3);
    for (const id of ["finalResponse", "decideSimple", "idrResponse", "operatorReply"]) {
      const clock = regulations.map((policy) => clockOf(policy, id)).find((found) => found?.exceptFor !== undefined);
      expect(clock, id).not.toHaveProperty("appliesTo");
    }
  });

  it("is never in doubt: one clock's exceptions are another's scope", () => {
    for (const { clocks } of [ukFcaDisp, cnBankInsurance2020]) {
      const excepted = clocks.flatMap(({ exceptFor }) => exceptFor ?? []);
      const scopes = clocks.flatMap(({ appliesTo }) => appliesTo ?? []);
      expect(scopes).toEqual(excepted);
    }
  });
});

describe("pauses and extensions", () => {
  it("an appraisal does not count towards mediation", () => {
    expect(clockOf(cnSamr2022, "mediation")?.pauseReasons).toEqual([
      "metrologicalVerification",
      "inspection",
      "testing",
      "appraisal",
    ]);
    expect(clockOf(cnMedicalDispute, "mediation")?.pauseReasons).toEqual(["appraisal"]);
    expect(clockOf(cnMedicalDispute, "healthAuthorityMediation")?.pauseReasons).toEqual(["appraisal"]);
  });

  it("are given by the regulations that name them, and no others", () => {
    const paused = regulations.flatMap(({ clocks }) => clocks.filter(({ pauseReasons }) => pauseReasons.length > 0));
    expect(paused.map(({ id }) => id)).toEqual(["mediation", "mediation", "healthAuthorityMediation", "finalResponse"]);
    const extended = regulations.flatMap(({ id, clocks }) =>
      clocks.flatMap((clock) => (clock.extension === undefined ? [] : [`${id} ${clock.id}`])),
    );
    expect(extended).toEqual([
      "cn-samr-2022 clueVerification",
      "cn-medical-dispute mediation",
      "cn-bank-insurance-2020 decideComplex",
      "cn-petition-2022 conclude",
      "uk-fca-disp finalResponsePsdEmd",
      "eu-psd2-101 reply",
      "au-asic-rg271 idrResponse",
      "au-asic-rg271 idrResponseSuper",
      "au-asic-rg271 idrResponseCreditDefaultHardship",
      "au-asic-rg271 idrResponseDeathBenefit",
      "uk-nhs-england respond",
    ]);
  });

  it("a petition is extended by 30 days, once, with the head's approval", () => {
    const extension = { approverRoles: ["head"], atMost: { amount: 30, unit: "calendarDays" }, times: 1 };
    expect(clockOf(cnPetition2022, "conclude")?.extension).toEqual(extension);
  });

  it("what the parties may agree on has no limit", () => {
    expect(clockOf(cnMedicalDispute, "mediation")?.extension).toEqual({ approverRoles: [] });
    expect(clockOf(cnMedicalDispute, "healthAuthorityMediation")).not.toHaveProperty("extension");
    expect(clockOf(ukNhsEngland, "respond")?.extension).toEqual({ approverRoles: [] });
  });
});

describe("what ends a limit", () => {
  it("takes a closing for handled and told only with a final reply", () => {
    for (const [policy, id] of [
      [cnExpress2019, "resolveAndInform"],
      [cnConsumerLaw, "agencyHandle"],
      [cnPostalLaw, "handlePromptly"],
    ] as const) {
      const closing = clockOf(policy, id)?.stopsOn.filter((group) =>
        group.some(({ event }) => event === "ComplaintClosed"),
      );
      expect(closing, id).toEqual([[{ event: "ComplaintClosed" }, { event: "ReplyIssued", detail: "final" }]]);
    }
  });

  it("does not take a rejection that was closed for one that went before the internal ombudsman", () => {
    expect(clockOf(inRbiInternalOmbudsman, "autoEscalateToIo")?.stopsOn).toEqual([
      [{ event: "ComplaintEscalated" }],
      [{ event: "SolutionAccepted" }],
      [{ event: "MilestoneReached", detail: "metInFull" }],
    ]);
  });

  it("counts the answer to a telecom appeal from when all materials are there, its acceptance from the first", () => {
    const startOf = (id: string) => clockOf(cnTelecomAppeal, id)?.startsOn;
    expect(startOf("agencyReply")).toEqual([{ event: "MilestoneReached", detail: "allMaterialsReceived" }]);
    expect(startOf("acceptDecision")).toEqual([{ event: "MilestoneReached", detail: "materialsReceived" }]);
  });
});

describe("the pause of motor finance complaints", () => {
  const { clock, category, reason, from, until } = ukFcaMotorFinancePause;
  const londonTime = (instant: string): string =>
    new Date(instant).toLocaleString("sv-SE", { timeZone: "Europe/London" });

  it("stops the eight weeks from 11 January 2024 to the end of 31 May 2026, in London", () => {
    expect([londonTime(from), londonTime(until)]).toEqual(["2024-01-11 00:00:00", "2026-06-01 00:00:00"]);
  });

  it("concerns a clock, a pause reason and a category that the policy has", () => {
    expect(clock.policy).toBe(ukFcaDisp.id);
    expect(clockOf(ukFcaDisp, clock.clock)?.pauseReasons).toContain(reason);
    expect(ukFcaDisp.categories).toContain(category);
  });
});
