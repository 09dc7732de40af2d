import type { LiabilityRule } from "@complaint-ledger/policy";

const document = "《投诉处理案例分析》";

/**
 * Who is liable in cases like the three of the document. It lists causes case by case and speaks of no shares; the words for
 * the causes are ours.
 */
export const itAfterSalesLiability: readonly LiabilityRule[] = [
  {
    id: "staff",
    when: { causes: ["staff", "skill"] },
    propose: { parties: [{ who: "employeeComplainedOf", weight: 1 }] },
    reference: { document, clause: "案例一 原因分析第1条;案例三 维修事件描述" },
    note: {
      en: "A conclusion before asking and looking, an adapter not taken in: the engineer's. That the engineer holds it all: (ours).",
      zh: "未仔细询问和观察就先下结论、未留下适配器:工程师的原因。由本人承担全部(我方所定)。",
    },
  },
  {
    id: "procedure",
    when: { causes: ["procedure"] },
    propose: { parties: [{ who: "causingUnit", weight: 1 }] },
    reference: { document, clause: "分析问题整改" },
    note: {
      en: "Each cause has a corrective action at the station. That the unit in which the cause arose holds it: (ours).",
      zh: "针对每个原因逐条整改。归原因所在单位(我方所定)。",
    },
  },
  {
    id: "handled-wrongly-by-user",
    when: { causes: ["humanDamage"] },
    propose: { parties: [{ who: "complainant", weight: 1 }] },
    reference: { document, clause: "案例一" },
    note: {
      en: "Damage by the user is not covered by the warranty. That it is the customer's fault: (ours).",
      zh: "人为物损,不在保修范围。归客户(我方所定)。",
    },
  },
  {
    id: "dealer-repairs",
    when: { causes: ["dealerRepair"] },
    propose: { parties: [{ who: "otherCompany", weight: 1 }] },
    reference: { document, clause: "案例二 原因分析第2条" },
    note: {
      en: "A dealer, who sells and is no after-sales service, repaired it again and again in vain. That the dealer holds the fault: (ours).",
      zh: "多次送经销商未解决故障;经销商是销售机器的地方。归经销商(我方所定)。",
    },
  },
  {
    id: "product-quality",
    when: { causes: ["productQuality"] },
    propose: "undetermined",
    reference: { document, clause: "案例二 分析问题整改第1条" },
    note: {
      en: "Every product has a certain rate of failure; whose fault that is the document does not say.",
      zh: "每种产品都存在一定的故障率;责任归谁,文件未说明。",
    },
  },
];
