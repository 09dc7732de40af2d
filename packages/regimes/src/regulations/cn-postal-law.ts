import type { ClockRule, HandlingPolicy, LocalizedText } from "@complaint-ledger/policy";
import { atOnce } from "../counting/at-once.ts";
import { civilCodeCounting } from "../counting/civil-code-counting.ts";
import { handledAndTold } from "../triggers/handled-and-told.ts";
import { replied } from "../triggers/replied.ts";
import { regulation } from "./regulation.ts";
import { statutoryClock } from "./statutory-clock.ts";

function replyWithin(days: number, category: string, id: string, title: LocalizedText, source: string): ClockRule {
  return statutoryClock({
    id,
    title,
    source,
    appliesTo: { categories: [category] },
    stopsOn: replied,
    duration: { amount: days, unit: "calendarDays" },
    counting: civilCodeCounting,
  });
}

/**
 * China: the postal company answers enquiries about mail and remittances, the postal authority answers appeals. What it is
 * about decides, so each complaint has to be given one of the categories.
 */
export const cnPostalLaw: HandlingPolicy = regulation({
  id: "cn-postal-law",
  title: { en: "China: Postal Law", zh: "中华人民共和国邮政法" },
  source: "邮政法(2015-04-24)第四十九条、第五十条、第六十五条;LawRefBook/Laws@2f4c5c2 经济法/邮政法(2015-04-24).md",
  timeZone: "Asia/Shanghai",
  calendar: { id: "cn-office", version: 1 },
  categories: [
    "serviceObjection",
    "mailEnquiry",
    "internationalOrRemoteMailEnquiry",
    "remittanceEnquiry",
    "regulatorAppeal",
  ],
  clocks: [
    statutoryClock({
      id: "handlePromptly",
      title: { en: "Handle an objection to the service promptly", zh: "及时、妥善处理用户对服务质量提出的异议" },
      source: "第六十五条",
      appliesTo: { categories: ["serviceObjection"] },
      stopsOn: handledAndTold,
      ...atOnce,
    }),
    replyWithin(
      30,
      "regulatorAppeal",
      "regulatorReply",
      { en: "The postal authority replies to an appeal", zh: "邮政管理部门答复申诉" },
      "第六十五条",
    ),
    replyWithin(
      30,
      "mailEnquiry",
      "mailTrace",
      { en: "Tell the result of an enquiry about mail", zh: "告知邮件查询结果" },
      "第四十九条",
    ),
    replyWithin(
      60,
      "internationalOrRemoteMailEnquiry",
      "mailTraceIntlRemote",
      { en: "Tell the result: international mail, remote areas", zh: "告知查询结果:国际邮件、边远地区的邮件" },
      "第四十九条",
    ),
    replyWithin(
      20,
      "remittanceEnquiry",
      "remittanceTrace",
      { en: "Tell the result of an enquiry about a remittance", zh: "告知汇款查询结果" },
      "第五十条",
    ),
  ],
  notEncoded: [
    {
      en: "Enquiries are possible within one year of posting, about international mail within 180 days.",
      zh: "国内邮件、汇款一年内,国际邮件一百八十日内可以查询",
    },
    {
      en: "What is not found by then is compensated; a remittance and its charge are given back.",
      zh: "查复期满未查到的,赔偿邮件或者退还汇款和汇款费用",
    },
    {
      en: "A complaint without one of the categories has no limit here.",
      zh: "未归入所列类别的投诉在此没有期限",
    },
  ],
});
