import type { HandlingPolicy } from "@complaint-ledger/policy";
import { civilCodeCounting } from "../counting/civil-code-counting.ts";
import { milestone } from "../triggers/milestone.ts";
import { repliedInWriting } from "../triggers/replied.ts";
import { regulation } from "./regulation.ts";
import { statutoryClock } from "./statutory-clock.ts";

/** China: petitions to Party and state bodies, from routing to the review of a reply. */
export const cnPetition2022: HandlingPolicy = regulation({
  id: "cn-petition-2022",
  title: { en: "China: Regulations on Petitions", zh: "信访工作条例" },
  source: "信访工作条例(2022-02-25)第二十二至三十六条;LawRefBook/Laws@2f4c5c2 行政法规/信访工作条例(2022-02-25).md",
  validFrom: "2022-05-01",
  timeZone: "Asia/Shanghai",
  calendar: { id: "cn-office", version: 1 },
  milestones: ["transferredMatterReceived", "objectionRaised", "reviewRequested", "reviewOpinionGiven"],
  clocks: [
    statutoryClock({
      id: "registerAndRoute",
      title: { en: "Register, and tell in writing where it goes", zh: "登记并书面告知接收情况、处理途径或者转送去向" },
      source: "第二十二条、第二十三条",
      stopsOn: [
        [{ event: "ComplaintAcknowledged" }],
        [{ event: "ComplaintTransferred" }],
        [{ event: "ComplaintNotAccepted" }],
      ],
      duration: { amount: 15, unit: "calendarDays" },
      counting: civilCodeCounting,
    }),
    statutoryClock({
      id: "transferObjection",
      title: { en: "Object to a matter that was transferred", zh: "对转送、交办的事项提出异议" },
      source: "第二十三条",
      startsOn: [milestone("transferredMatterReceived")],
      // Whoever acknowledges the matter takes it on (ours).
      stopsOn: [[milestone("objectionRaised")], [{ event: "ComplaintAcknowledged" }], [{ event: "ComplaintAccepted" }]],
      duration: { amount: 5, unit: "workingDays" },
      // Only for those who object; whoever is competent has the fifteen days, so nobody has to keep this one.
      advisory: true,
      counting: civilCodeCounting,
    }),
    statutoryClock({
      id: "conclude",
      title: { en: "Conclude the matter", zh: "办结" },
      source: "第三十四条",
      startsOn: [{ event: "ComplaintAccepted" }],
      stopsOn: repliedInWriting,
      duration: { amount: 60, unit: "calendarDays" },
      counting: civilCodeCounting,
      extension: { approverRoles: ["head"], atMost: { amount: 30, unit: "calendarDays" }, times: 1 },
    }),
    statutoryClock({
      id: "reviewRequest",
      title: { en: "The petitioner asks for a review", zh: "信访人请求复查" },
      source: "第三十五条",
      startsOn: [{ event: "ReplyIssued", detail: "final", inWriting: true }],
      stopsOn: [[milestone("reviewRequested")]],
      duration: { amount: 30, unit: "calendarDays" },
      // The petitioner's limit, not ours to breach.
      advisory: true,
      counting: civilCodeCounting,
    }),
    statutoryClock({
      id: "review",
      title: { en: "Give the review opinion", zh: "提出复查意见" },
      source: "第三十五条",
      startsOn: [milestone("reviewRequested")],
      stopsOn: [[milestone("reviewOpinionGiven")]],
      duration: { amount: 30, unit: "calendarDays" },
      counting: civilCodeCounting,
    }),
  ],
  notEncoded: [
    {
      en: "The second review (article 36), whose hearings do not count towards its period.",
      zh: "复核(第三十六条);听证所需时间不计算在期限内",
    },
    { en: "Notices are in writing; of acknowledgements the ledger knows only the medium.", zh: "书面告知" },
    { en: "Whoever has an interest in the matter stands down.", zh: "有直接利害关系的工作人员应当回避" },
    {
      en: "Only those who object have the five working days, and they give reasons: the clock is advisory.",
      zh: "仅提出异议的须在五个工作日内提出并说明理由:此处只计时",
    },
    {
      en: "The sixty days are for matters under article 31(6); here every accepted matter has them.",
      zh: "六十日期限适用于第三十一条第六项的事项;此处适用于已受理的全部事项",
    },
    {
      en: "An extension is for complex matters only: the reason is recorded and not judged. That it is given once: (ours).",
      zh: "情况复杂的才可延长:理由只作记录,不作判断;仅延长一次(我方所定)",
    },
  ],
});
