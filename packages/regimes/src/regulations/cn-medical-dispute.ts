import type { HandlingPolicy } from "@complaint-ledger/policy";
import { civilCodeCounting } from "../counting/civil-code-counting.ts";
import { acceptedOrNot } from "../triggers/accepted-or-not.ts";
import { milestone } from "../triggers/milestone.ts";
import { regulation } from "./regulation.ts";
import { statutoryClock } from "./statutory-clock.ts";

const administrative = { categories: ["administrativeMediation"] };
const mediated = [[{ event: "SolutionAccepted" }], [milestone("mediationFailed")]];

/** China: medical disputes before a people's mediation committee, or before the health authority. */
export const cnMedicalDispute: HandlingPolicy = regulation({
  id: "cn-medical-dispute",
  title: { en: "China: Regulations on Medical Disputes", zh: "医疗纠纷预防和处理条例" },
  source:
    "医疗纠纷预防和处理条例(国务院令第701号)第三十八条、第四十条;" +
    "LawRefBook/Laws@2f4c5c2 行政法规/医疗纠纷预防和处理条例(2018-07-31).md",
  validFrom: "2018-10-01",
  timeZone: "Asia/Shanghai",
  calendar: { id: "cn-office", version: 1 },
  categories: ["peoplesMediation", "administrativeMediation"],
  milestones: ["mediationFailed"],
  clocks: [
    statutoryClock({
      id: "mediation",
      title: { en: "Mediation by the committee", zh: "医疗纠纷人民调解委员会完成调解" },
      source: "第三十八条",
      exceptFor: administrative,
      startsOn: [{ event: "ComplaintAccepted" }],
      stopsOn: mediated,
      duration: { amount: 30, unit: "workingDays" },
      counting: civilCodeCounting,
      pauseReasons: ["appraisal"],
      // In special circumstances, by as much as committee and parties agree.
      extension: { approverRoles: [] },
    }),
    statutoryClock({
      id: "healthAuthorityAccept",
      title: { en: "The health authority decides whether to accept", zh: "卫生主管部门作出是否受理的决定" },
      source: "第四十条",
      appliesTo: administrative,
      stopsOn: acceptedOrNot,
      duration: { amount: 5, unit: "workingDays" },
      counting: civilCodeCounting,
    }),
    statutoryClock({
      id: "healthAuthorityMediation",
      title: { en: "Mediation by the health authority", zh: "卫生主管部门完成调解" },
      source: "第四十条",
      appliesTo: administrative,
      startsOn: [{ event: "ComplaintAccepted" }],
      stopsOn: mediated,
      duration: { amount: 30, unit: "workingDays" },
      counting: civilCodeCounting,
      pauseReasons: ["appraisal"],
    }),
  ],
  notEncoded: [
    {
      en: "Without agreement within the period mediation counts as failed; the ledger shows the breach and records the failure.",
      zh: "超过调解期限未达成调解协议的,视为调解不成",
    },
    {
      en: "The health authority accepts nothing that is before a court or a mediation committee.",
      zh: "已经提起诉讼或者申请人民调解并被受理的,卫生主管部门不予受理",
    },
    {
      en: "Only special circumstances prolong mediation by the committee, and committee and both parties agree on it: the length is recorded, neither is checked.",
      zh: "因特殊情况,调解委员会和医患双方可以约定延长调解期限:只记录时长,不作核对",
    },
  ],
});
