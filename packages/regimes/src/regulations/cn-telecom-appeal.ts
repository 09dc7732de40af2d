import type { ClockRule, HandlingPolicy, LocalizedText } from "@complaint-ledger/policy";
import { civilCodeCounting } from "../counting/civil-code-counting.ts";
import { fromTheMoment } from "../counting/from-the-moment.ts";
import { acceptedOrNot } from "../triggers/accepted-or-not.ts";
import { milestone } from "../triggers/milestone.ts";
import { replied } from "../triggers/replied.ts";
import { regulation } from "./regulation.ts";
import { statutoryClock } from "./statutory-clock.ts";

function repairWithin(hours: number, category: string, id: string, title: LocalizedText): ClockRule {
  return statutoryClock({
    id,
    title,
    source: "电信条例第三十二条",
    appliesTo: { categories: [category] },
    stopsOn: [[{ event: "RemedyExecuted", detail: "last" }]],
    duration: { amount: hours, unit: "hours" },
    counting: fromTheMoment,
  });
}

/** China: telecom operators answer complaints and repair faults, the telecom authority answers appeals. */
export const cnTelecomAppeal: HandlingPolicy = regulation({
  id: "cn-telecom-appeal",
  title: { en: "China: Telecom Users' Appeals, Telecommunications Regulations", zh: "电信用户申诉处理办法、电信条例" },
  source:
    "电信用户申诉处理办法(工业和信息化部令第35号);电信条例(2016-02-06)第三十二条、第三十九条;" +
    "http://hubca.miit.gov.cn/gzcy/dxyhss/index.html; LawRefBook/Laws@2f4c5c2 行政法规/电信条例(2016-02-06).md",
  timeZone: "Asia/Shanghai",
  calendar: { id: "cn-office", version: 1 },
  // A fault of the user's own terminal has no time limit, so it is a category of its own.
  categories: ["service", "urbanFault", "ruralFault", "terminalFault", "regulatorAppeal"],
  milestones: ["materialsReceived", "allMaterialsReceived"],
  clocks: [
    statutoryClock({
      id: "operatorReply",
      title: { en: "The operator replies to the user", zh: "电信业务经营者答复用户" },
      exceptFor: { categories: ["urbanFault", "ruralFault", "terminalFault", "regulatorAppeal"] },
      stopsOn: replied,
      duration: { amount: 15, unit: "calendarDays" },
      counting: civilCodeCounting,
    }),
    statutoryClock({
      id: "acceptDecision",
      title: { en: "Decide whether to accept an appeal", zh: "作出受理或者不予受理申诉的决定" },
      appliesTo: { categories: ["regulatorAppeal"] },
      startsOn: [milestone("materialsReceived")],
      stopsOn: acceptedOrNot,
      duration: { amount: 5, unit: "workingDays" },
      counting: civilCodeCounting,
    }),
    statutoryClock({
      id: "agencyReply",
      title: { en: "Reply to the appellant", zh: "向申诉者作出答复" },
      appliesTo: { categories: ["regulatorAppeal"] },
      startsOn: [milestone("allMaterialsReceived")],
      stopsOn: replied,
      duration: { amount: 30, unit: "calendarDays" },
      counting: civilCodeCounting,
    }),
    repairWithin(48, "urbanFault", "faultRepairUrban", {
      en: "Repair a fault in a city or town",
      zh: "城镇电信服务障碍修复或者调通",
    }),
    repairWithin(72, "ruralFault", "faultRepairRural", {
      en: "Repair a fault in a rural area",
      zh: "农村电信服务障碍修复或者调通",
    }),
  ],
  notEncoded: [
    {
      en: "An appeal names the appellant with address, telephone and postcode, the respondent with address, the request, its reasons, the facts and the date.",
      zh: "申诉应当写明申诉人姓名或者名称、地址、电话、邮政编码,被申诉人名称、地址,申诉要求、理由、事实和日期",
    },
    {
      en: "Appeals about charges are possible for five months, all others for two years.",
      zh: "电信费用争议五个月、其他争议两年内可以申诉",
    },
    {
      en: "Where a fault is not repaired in time, the user is told and pays no monthly charge meanwhile.",
      zh: "不能按期修复或者调通的,及时通知用户并免收障碍期间的月租费用",
    },
    {
      en: "Article 39 of the Regulations counts the 30 days from receipt of the appeal, the Measures from receipt of all materials; the latter is used here.",
      zh: "条例第三十九条自收到申诉之日起计算三十日,办法自收到全部材料之日起计算;此处采用后者",
    },
  ],
});
