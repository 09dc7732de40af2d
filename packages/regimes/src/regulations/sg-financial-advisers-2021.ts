import type { HandlingPolicy } from "@complaint-ledger/policy";
import { daysAfterReceipt } from "../counting/days-after-receipt.ts";
import { acknowledged } from "../triggers/acknowledged.ts";
import { repliedOrExplainedInWriting } from "../triggers/replied.ts";
import { regulation } from "./regulation.ts";
import { statutoryClock } from "./statutory-clock.ts";

/** Singapore: complaints to financial advisers. */
export const sgFinancialAdvisers2021: HandlingPolicy = regulation({
  id: "sg-fa-2021",
  title: {
    en: "Singapore: Financial Advisers (Complaints Handling and Resolution) Regulations 2021",
    zh: "新加坡财务顾问(投诉处理与解决)条例 2021",
  },
  source:
    "Financial Advisers (Complaints Handling and Resolution) Regulations 2021, reg. 5; " +
    "https://laws.sg/legislation/sub-leg-2001-faa-s912-2021/reg-5",
  timeZone: "Asia/Singapore",
  calendar: { id: "sg", version: 1 },
  clocks: [
    statutoryClock({
      id: "acknowledge",
      title: { en: "Acknowledge in writing", zh: "书面确认收到投诉" },
      source: "reg. 5",
      stopsOn: acknowledged,
      duration: { amount: 2, unit: "workingDays" },
      counting: daysAfterReceipt,
    }),
    statutoryClock({
      id: "finalResponse",
      title: { en: "Final response, or the reason for the delay in writing", zh: "最终答复,或者书面说明延迟原因" },
      source: "reg. 5",
      stopsOn: repliedOrExplainedInWriting,
      duration: { amount: 20, unit: "workingDays" },
      counting: daysAfterReceipt,
    }),
  ],
  notEncoded: [{ en: "The acknowledgement is in writing; the ledger knows only its medium.", zh: "确认须为书面形式" }],
});
