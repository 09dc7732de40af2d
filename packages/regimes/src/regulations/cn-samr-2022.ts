import type { HandlingPolicy } from "@complaint-ledger/policy";
import { civilCodeCounting } from "../counting/civil-code-counting.ts";
import { acceptedOrNot } from "../triggers/accepted-or-not.ts";
import { milestone } from "../triggers/milestone.ts";
import { regulation } from "./regulation.ts";
import { statutoryClock } from "./statutory-clock.ts";

/** China: complaints to the market regulator, from the decision to accept to mediation, and clues found on the way. */
export const cnSamr2022: HandlingPolicy = regulation({
  id: "cn-samr-2022",
  title: {
    en: "China: Interim Measures for Complaints and Reports to the Market Regulator",
    zh: "市场监督管理投诉举报处理暂行办法",
  },
  source:
    "市场监督管理投诉举报处理暂行办法(国家市场监督管理总局令第20号,2022-03-24修改)第九、十四、十五、十九、二十至二十三、三十、三十一条;" +
    "LawRefBook/Laws@2f4c5c2 部门规章/市场监督管理总局/市场监督管理投诉举报处理暂行办法(2022-03-24).md",
  validFrom: "2020-01-01",
  timeZone: "Asia/Shanghai",
  calendar: { id: "cn-office", version: 1 },
  milestones: [
    "mediationTerminated",
    "clueFound",
    "clueVerified",
    "filingDecided",
    "informantTold",
    "competenceDisputed",
    "competenceSettled",
  ],
  clocks: [
    statutoryClock({
      id: "acceptDecision",
      title: { en: "Decide whether to accept", zh: "作出受理或者不予受理的决定" },
      source: "第十四条",
      stopsOn: acceptedOrNot,
      duration: { amount: 7, unit: "workingDays" },
      counting: civilCodeCounting,
    }),
    statutoryClock({
      id: "mediation",
      title: { en: "Mediate: agreement or termination", zh: "达成调解协议或者终止调解" },
      source: "第二十条、第二十一条",
      startsOn: [{ event: "ComplaintAccepted" }],
      stopsOn: [[{ event: "SolutionAccepted" }], [milestone("mediationTerminated")]],
      duration: { amount: 45, unit: "workingDays" },
      counting: civilCodeCounting,
      // 检定、检验、检测、鉴定.
      pauseReasons: ["metrologicalVerification", "inspection", "testing", "appraisal"],
    }),
    statutoryClock({
      id: "terminationNotice",
      title: { en: "Tell both parties that mediation was terminated", zh: "终止调解的,告知投诉人和被投诉人" },
      source: "第二十一条",
      startsOn: [milestone("mediationTerminated")],
      stopsOn: [[{ event: "ReplyIssued", detail: "final" }]],
      cancelledBy: [],
      duration: { amount: 7, unit: "workingDays" },
      counting: civilCodeCounting,
    }),
    statutoryClock({
      id: "clueVerification",
      title: { en: "Verify a clue to a breach of law", zh: "核查涉嫌违法的线索" },
      source: "第二十三条",
      startsOn: [milestone("clueFound")],
      stopsOn: [[milestone("clueVerified")]],
      cancelledBy: [],
      duration: { amount: 15, unit: "workingDays" },
      counting: civilCodeCounting,
      // Special circumstances; who approves is not said. Once: ours.
      extension: { approverRoles: [], atMost: { amount: 15, unit: "workingDays" }, times: 1 },
    }),
    statutoryClock({
      id: "filingDecisionNotice",
      title: { en: "Tell a named informant whether a case is filed", zh: "将是否立案告知实名举报人" },
      source: "第三十一条",
      startsOn: [milestone("filingDecided")],
      stopsOn: [[milestone("informantTold")]],
      cancelledBy: [],
      duration: { amount: 5, unit: "workingDays" },
      counting: civilCodeCounting,
    }),
    statutoryClock({
      id: "competenceDispute",
      title: { en: "Settle which authority is competent", zh: "协商解决处理权限争议" },
      source: "第三十条",
      startsOn: [milestone("competenceDisputed")],
      stopsOn: [[milestone("competenceSettled")], [{ event: "ComplaintTransferred" }]],
      duration: { amount: 7, unit: "workingDays" },
      counting: civilCodeCounting,
    }),
  ],
  notEncoded: [
    {
      en: "A complaint names the complainant with telephone and address, the respondent with address, the request and the facts.",
      zh: "投诉应当提供投诉人姓名、电话号码、通讯地址,被投诉人名称、地址,具体的投诉请求和事实",
    },
    {
      en: "Not accepted: more than three years after the complainant knew or should have known, and the other grounds of article 15.",
      zh: "知道或者应当知道权益受到侵害之日起超过三年等第十五条情形不予受理",
    },
    { en: "A mediator with an interest in the case stands down.", zh: "有利害关系的调解人员应当回避" },
    {
      en: "That the complainant is told within the same seven working days: of an acceptance the ledger knows the decision only.",
      zh: "受理决定并告知投诉人:账本只知作出决定",
    },
    {
      en: "That the respondent is told of the termination too: the clock stops with the reply to the complainant.",
      zh: "终止调解的,告知被投诉人:计时以答复投诉人为止",
    },
    {
      en: "A verification is extended in special circumstances only: the reason is recorded and not judged. Once: (ours).",
      zh: "特殊情况下才可延长核查时限:理由只作记录,不作判断;仅延长一次(我方所定)",
    },
    {
      en: "Where the authorities do not settle which of them is competent, their common superior names one.",
      zh: "协商不成的,报请共同的上一级市场监督管理部门指定处理机关",
    },
    {
      en: "Whether something has replaced these measures since 2022: check it before you rely on them.",
      zh: "2022年修改之后是否已有新规定取代:使用前请查证",
    },
  ],
});
