import type { LiabilityRule } from "@complaint-ledger/policy";

const document = "《快递客户服务》学习活动二:快递投诉";

// What the customer caused is told apart (非客户原因); the document lists no causes, so the word for it is ours.
const customerCaused = ["customer"];

/**
 * Who is liable under the express procedure: the person directly responsible, and whoever delayed the handling. The manager
 * is penalised too, which is a sanction in the role of manager and no share of the fault. It gives no shares.
 */
export const expressLiability: readonly LiabilityRule[] = [
  {
    id: "person-directly-responsible",
    when: { categories: ["attitude", "language", "delay", "loss", "shortage", "damage"] },
    exceptFor: { causes: customerCaused },
    propose: { parties: [{ who: "employeeComplainedOf", weight: 1 }] },
    reference: { document, clause: "处理流程第4、7条" },
    note: {
      en: "The cause and the person directly responsible are found; that person is penalised, and the department's manager too. That the fault is theirs alone: (ours), as no share is given.",
      zh: "查明具体原因及具体责任人;处罚直接责任者和部门主管。未给出比例,全部归直接责任者(我方所定)。",
    },
  },
  {
    id: "customer-caused",
    when: { categories: ["loss", "shortage", "damage", "delay"], causes: customerCaused },
    propose: { parties: [{ who: "complainant", weight: 1 }] },
    reference: { document, clause: "投诉处理第1条;投诉处理时限第3条" },
    note: {
      en: "Responsibility is owned up to for loss, shortage, damage and delay not caused by the customer. That the customer holds what the customer caused: (ours).",
      zh: "非客户原因造成的丢失、短少、损毁、逾限明确承担责任。客户原因造成的归客户(我方所定)。",
    },
  },
  {
    id: "handling-delayed",
    when: { handledLate: true },
    propose: { parties: [{ who: "handler", weight: 1 }] },
    reference: { document, clause: "处理流程第7条" },
    note: {
      en: "Whoever delayed the handling is held liable as well. No share beside the person directly responsible is given, so both findings are proposed and a person weighs them (ours).",
      zh: "对不及时处理问题而造成延误的责任人也要追究相关责任。与直接责任者之间未给出比例,分别建议,由人裁量(我方所定)。",
    },
  },
];
