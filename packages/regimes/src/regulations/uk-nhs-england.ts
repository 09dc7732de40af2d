import type { HandlingPolicy } from "@complaint-ledger/policy";
import { daysAfterReceipt } from "../counting/days-after-receipt.ts";
import { acknowledged } from "../triggers/acknowledged.ts";
import { repliedOrExplainedInWriting } from "../triggers/replied.ts";
import { regulation } from "./regulation.ts";
import { statutoryClock } from "./statutory-clock.ts";

/** England: complaints about the National Health Service and adult social care. */
export const ukNhsEngland: HandlingPolicy = regulation({
  id: "uk-nhs-england",
  title: { en: "England: NHS complaints regulations 2009", zh: "英格兰国民保健服务投诉条例 2009" },
  source:
    "SI 2009/309 regs 12-14, through " +
    "https://www.themdu.com/guidance-and-advice/journals/inpractice-july-2014/timescales-for-acknowledging-investigating-and-responding-to-complaints and " +
    "https://next.shropshire.gov.uk/the-send-local-offer/health/what-to-do-if-youre-unhappy-with-a-health-service/what-to-expect",
  timeZone: "Europe/London",
  calendar: { id: "gb-eng", version: 1 },
  clocks: [
    statutoryClock({
      id: "acknowledge",
      title: { en: "Acknowledge, said or written", zh: "口头或者书面确认收到投诉" },
      stopsOn: acknowledged,
      duration: { amount: 3, unit: "workingDays" },
      counting: daysAfterReceipt,
    }),
    statutoryClock({
      id: "respond",
      title: { en: "Respond, or explain in writing why not yet", zh: "答复,或者书面说明延迟原因" },
      stopsOn: repliedOrExplainedInWriting,
      duration: { amount: 6, unit: "months" },
      counting: daysAfterReceipt,
      // By as much as is agreed with the complainant before it expires.
      extension: { approverRoles: [] },
    }),
  ],
  notEncoded: [
    {
      en: "With the acknowledgement goes an offer to discuss how it is handled.",
      zh: "确认时须提出与投诉人讨论处理方式",
    },
    {
      en: "A longer period is agreed with the complainant before the six months are over: that it is agreed is not checked.",
      zh: "六个月届满前与投诉人约定更长期限:不核对约定",
    },
    { en: "Complaints are made within twelve months.", zh: "投诉须在十二个月内提出" },
    { en: "Wales, Scotland and Northern Ireland have limits of their own.", zh: "威尔士、苏格兰和北爱尔兰另有期限" },
  ],
});
