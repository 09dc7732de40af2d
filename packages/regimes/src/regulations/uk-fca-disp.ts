import type { HandlingPolicy } from "@complaint-ledger/policy";
import { atOnce } from "../counting/at-once.ts";
import { daysAfterReceipt } from "../counting/days-after-receipt.ts";
import { acknowledged } from "../triggers/acknowledged.ts";
import { milestone } from "../triggers/milestone.ts";
import { repliedInWriting, repliedOrExplainedInWriting } from "../triggers/replied.ts";
import { regulation } from "./regulation.ts";
import { statutoryClock } from "./statutory-clock.ts";

const paymentServices = { categories: ["paymentServices"] };
// Settled within three business days, the complaint has no further limit once the communication is sent.
const settledBefore = [{ event: "ComplaintWithdrawn" }, milestone("summaryResolutionCommunicated")];

/** United Kingdom: complaints to firms that the Financial Conduct Authority regulates. */
export const ukFcaDisp: HandlingPolicy = regulation({
  id: "uk-fca-disp",
  title: { en: "United Kingdom: FCA Handbook, DISP 1", zh: "英国金融行为监管局手册 DISP 1" },
  source:
    "FCA DISP 1.5, 1.6, 1.9; https://handbook.fca.org.uk/handbook/DISP/1/5.html?date=2024-02-27, " +
    "https://handbook.fca.org.uk/handbook/disp1/disp1s6?date=01-06-2026, " +
    "https://www.handbook.fca.org.uk/handbook/DISP/1/9.html?date=2021-09-23",
  timeZone: "Europe/London",
  calendar: { id: "gb-eng", version: 1 },
  categories: ["paymentServices", "motorFinanceCommission", "other"],
  milestones: ["summaryResolutionCommunicated"],
  clocks: [
    statutoryClock({
      id: "acknowledge",
      title: { en: "Acknowledge in writing, promptly", zh: "及时书面确认收到投诉" },
      source: "DISP 1.6",
      stopsOn: acknowledged,
      ...atOnce,
    }),
    statutoryClock({
      id: "summaryResolution",
      title: {
        en: "Accepted by the complainant in time for a summary resolution",
        zh: "投诉人在简易解决期限内接受答复",
      },
      source: "DISP 1.5",
      stopsOn: [[{ event: "SolutionAccepted" }]],
      duration: { amount: 3, unit: "workingDays" },
      // An opportunity, not a duty: whoever misses it has the ordinary limit.
      advisory: true,
      counting: { ...daysAfterReceipt, lastDayEnds: "closeOfBusiness" },
    }),
    statutoryClock({
      id: "finalResponse",
      title: { en: "Final response, or why there is none yet", zh: "最终答复,或者说明尚未答复的原因" },
      source: "DISP 1.6",
      exceptFor: paymentServices,
      stopsOn: repliedOrExplainedInWriting,
      cancelledBy: settledBefore,
      duration: { amount: 8, unit: "weeks" },
      counting: daysAfterReceipt,
      pauseReasons: ["motorFinancePause"],
    }),
    statutoryClock({
      id: "finalResponsePsdEmd",
      title: { en: "Final response about payment services", zh: "支付服务投诉的最终答复" },
      source: "DISP 1.6",
      appliesTo: paymentServices,
      stopsOn: repliedInWriting,
      cancelledBy: settledBefore,
      duration: { amount: 15, unit: "workingDays" },
      counting: daysAfterReceipt,
      // In exceptional circumstances, by a holding response, to 35 business days in all.
      extension: { approverRoles: [], atMost: { amount: 20, unit: "workingDays" }, times: 1 },
    }),
  ],
  notEncoded: [
    {
      en: "Final and holding responses tell of the Financial Ombudsman Service.",
      zh: "最终答复和暂缓答复须告知金融申诉专员服务",
    },
    {
      en: "Records are kept for three years from receipt (five for collective portfolio management services).",
      zh: "记录自收到之日起保存三年(集合投资组合管理五年)",
    },
    {
      en: "The record holds the substance, the complainant, the correspondence, the measures taken and the redress offered.",
      zh: "记录包括投诉内容、投诉人、往来信函、处理措施和补救",
    },
    {
      en: "Thirty-five business days about payment services are exceptional, and need a holding response within the first fifteen: neither is checked.",
      zh: "支付服务投诉仅在特殊情况下、且在十五个工作日内作出暂缓答复时,可延至三十五个工作日:均不核对",
    },
  ],
});
