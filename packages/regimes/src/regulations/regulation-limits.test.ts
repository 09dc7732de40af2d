import type { HandlingPolicy } from "@complaint-ledger/policy";
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
  euPsd2Art101,
  inRbiInternalOmbudsman,
  regulations,
  sgFinancialAdvisers2021,
  ukFcaDisp,
  ukNhsEngland,
  usCfpb,
} from "../index.ts";

describe("the limits of each regulation", () => {
  const limits: readonly (readonly [string, HandlingPolicy, readonly string[]])[] = [
    ["a courier has seven days", cnExpress2019, ["resolveAndInform: 7 calendarDays"]],
    [
      "the post has 30 days for mail at home, 60 for mail abroad, 20 for money; its authority 30",
      cnPostalLaw,
      [
        "handlePromptly: 0 minutes, advisory",
        "regulatorReply: 30 calendarDays",
        "mailTrace: 30 calendarDays",
        "mailTraceIntlRemote: 60 calendarDays",
        "remittanceTrace: 20 calendarDays",
      ],
    ],
    [
      "the market regulator accepts in 7 working days and mediates for 45",
      cnSamr2022,
      [
        "acceptDecision: 7 workingDays",
        "mediation: 45 workingDays",
        "terminationNotice: 7 workingDays",
        "clueVerification: 15 workingDays",
        "filingDecisionNotice: 5 workingDays",
        "competenceDispute: 7 workingDays",
      ],
    ],
    ["an authority has seven working days for a consumer", cnConsumerLaw, ["agencyHandle: 7 workingDays"]],
    [
      "an operator replies in 15 days and repairs in 48 hours, 72 in the country",
      cnTelecomAppeal,
      [
        "operatorReply: 15 calendarDays",
        "acceptDecision: 5 workingDays",
        "agencyReply: 30 calendarDays",
        "faultRepairUrban: 48 hours",
        "faultRepairRural: 72 hours",
      ],
    ],
    [
      "medical disputes are mediated in 30 working days",
      cnMedicalDispute,
      ["mediation: 30 workingDays", "healthAuthorityAccept: 5 workingDays", "healthAuthorityMediation: 30 workingDays"],
    ],
    [
      "a bank decides in 15 days, on a complex complaint in 30",
      cnBankInsurance2020,
      ["decideSimple: 15 calendarDays", "decideComplex: 30 calendarDays"],
    ],
    [
      "a petition is routed in 15 days and concluded in 60",
      cnPetition2022,
      [
        "registerAndRoute: 15 calendarDays",
        "transferObjection: 5 workingDays, advisory",
        "conclude: 60 calendarDays",
        "reviewRequest: 30 calendarDays, advisory",
        "review: 30 calendarDays",
      ],
    ],
    [
      "a British firm has eight weeks, about payments 15 business days",
      ukFcaDisp,
      [
        "acknowledge: 0 minutes, advisory",
        "summaryResolution: 3 workingDays, advisory",
        "finalResponse: 8 weeks",
        "finalResponsePsdEmd: 15 workingDays",
      ],
    ],
    ["a European payment service has 15 business days", euPsd2Art101, ["reply: 15 workingDays"]],
    [
      "an American company responds in 15 days, finally in 60",
      usCfpb,
      ["respond: 15 calendarDays", "final: 60 calendarDays", "consumerFeedback: 60 calendarDays, advisory"],
    ],
    [
      "an Australian firm has 30 days, and others for four subjects",
      auAsicRg271,
      [
        "acknowledge: 24 hours",
        "idrResponse: 30 calendarDays",
        "idrResponseSuper: 45 calendarDays",
        "idrResponseCreditDefaultHardship: 21 calendarDays",
        "idrResponseDeathBenefit: 90 calendarDays",
        "noLetterNeeded: 5 workingDays, advisory",
      ],
    ],
    [
      "the NHS acknowledges in 3 working days and responds in 6 months",
      ukNhsEngland,
      ["acknowledge: 3 workingDays", "respond: 6 months"],
    ],
    [
      "a Singapore adviser acknowledges in 2 business days and responds in 20",
      sgFinancialAdvisers2021,
      ["acknowledge: 2 workingDays", "finalResponse: 20 workingDays"],
    ],
    [
      "an Indian bank escalates in 20 days and decides in 30",
      inRbiInternalOmbudsman,
      ["autoEscalateToIo: 20 calendarDays", "finalDecision: 30 calendarDays"],
    ],
  ];

  it.each(limits)("%s", (_, policy, expected) => {
    expect(limitsOf(policy)).toEqual(expected);
  });

  it("are all listed here", () => {
    expect(limits.map(([, policy]) => policy)).toEqual(expect.arrayContaining([...regulations]));
  });
});

/** Each clock in words: "resolve: 7 calendarDays", or "…, advisory". */
function limitsOf({ clocks }: HandlingPolicy): readonly string[] {
  return clocks.map(
    ({ id, duration, advisory }) => `${id}: ${duration.amount} ${duration.unit}${advisory ? ", advisory" : ""}`,
  );
}
