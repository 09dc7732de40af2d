import type { HandlingPolicy } from "@complaint-ledger/policy";
import { daysAfterReceipt } from "../counting/days-after-receipt.ts";
import { milestone } from "../triggers/milestone.ts";
import { replied } from "../triggers/replied.ts";
import { regulation } from "./regulation.ts";
import { statutoryClock } from "./statutory-clock.ts";

/** India: banks and other lenders bring what they would reject before their internal ombudsman. */
export const inRbiInternalOmbudsman: HandlingPolicy = regulation({
  id: "in-rbi-io",
  title: { en: "India: RBI Internal Ombudsman Directions 2023", zh: "印度储备银行内部申诉专员指引 2023" },
  source:
    "Reserve Bank of India, Master Direction on the Internal Ombudsman 2023, through https://www.thehindubusinessline.com/money-and-banking/" +
    "final-decision-on-customer-complaints-should-be-communicated-in-30-days-rbi-tells-banks-nbfcs/article67689717.ece",
  timeZone: "Asia/Kolkata",
  milestones: ["metInFull"],
  clocks: [
    statutoryClock({
      id: "autoEscalateToIo",
      title: { en: "Escalate what is rejected in whole or part", zh: "将全部或者部分驳回的投诉上报内部申诉专员" },
      // What is met in full is not rejected, and need not go up (ours).
      stopsOn: [[{ event: "ComplaintEscalated" }], [{ event: "SolutionAccepted" }], [milestone("metInFull")]],
      duration: { amount: 20, unit: "calendarDays" },
      counting: daysAfterReceipt,
    }),
    statutoryClock({
      id: "finalDecision",
      title: { en: "Tell the complainant the final decision", zh: "将最终决定告知投诉人" },
      stopsOn: replied,
      duration: { amount: 30, unit: "calendarDays" },
      counting: daysAfterReceipt,
    }),
  ],
  notEncoded: [
    { en: "The escalation happens by itself, in the bank's own system.", zh: "上报由系统自动完成" },
    {
      en: "The numbers were read in a newspaper, not in the directions themselves: check them there.",
      zh: "数字取自报纸报道,并非指引原文:请核对原文",
    },
  ],
});
