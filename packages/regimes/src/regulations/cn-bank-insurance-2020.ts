import type { HandlingPolicy } from "@complaint-ledger/policy";
import { civilCodeCounting } from "../counting/civil-code-counting.ts";
import { replied } from "../triggers/replied.ts";
import { regulation } from "./regulation.ts";
import { statutoryClock } from "./statutory-clock.ts";

const complex = { classes: ["complex"] };

/** China: banks and insurers decide on a complaint within 15 days, on a complex one within 30. */
export const cnBankInsurance2020: HandlingPolicy = regulation({
  id: "cn-bank-insurance-2020",
  title: {
    en: "China: Consumer Complaints to Banks and Insurers",
    zh: "银行业保险业消费投诉处理管理办法",
  },
  source:
    "银行业保险业消费投诉处理管理办法(中国银行保险监督管理委员会令2020年第3号);https://nakedoat.com/xinwen/2020-01/17/content_5470220.htm",
  timeZone: "Asia/Shanghai",
  calendar: { id: "cn-office", version: 1 },
  classes: [
    { id: "simple", title: { en: "Simple", zh: "事实清楚、争议情况简单" }, rank: 1, categories: [] },
    { id: "complex", title: { en: "Complex", zh: "情况复杂" }, rank: 2, categories: [] },
  ],
  clocks: [
    statutoryClock({
      id: "decideSimple",
      title: { en: "Decide and tell the complainant", zh: "作出处理决定并告知投诉人" },
      exceptFor: complex,
      stopsOn: replied,
      duration: { amount: 15, unit: "calendarDays" },
      counting: civilCodeCounting,
    }),
    statutoryClock({
      id: "decideComplex",
      title: { en: "Decide a complex case and tell the complainant", zh: "情况复杂的,作出处理决定并告知投诉人" },
      appliesTo: complex,
      stopsOn: replied,
      duration: { amount: 30, unit: "calendarDays" },
      counting: civilCodeCounting,
      // Especially complex or for special reasons, after the approval needed. The name of the role is ours.
      extension: { approverRoles: ["seniorManager"], atMost: { amount: 30, unit: "calendarDays" }, times: 1 },
    }),
  ],
  notEncoded: [
    { en: "Whoever has an interest in the case does not handle it.", zh: "与投诉有利害关系的人员应当回避" },
    {
      en: "Those responsible are held to account, and sources of complaints are put right.",
      zh: "责任追究和溯源整改",
    },
    {
      en: "Thirty days more are for what is especially complex or for other special reasons, after the approval needed: the reason is recorded and not judged; that the role is `seniorManager`: (ours).",
      zh: "情况特别复杂或者有其他特殊原因,经必要审批方可再延长三十日:理由只作记录,不作判断;岗位名称 seniorManager(我方所定)",
    },
  ],
});
