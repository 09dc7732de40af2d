import type { LiabilityRule } from "@complaint-ledger/policy";

const document = "《客户纠纷处理》";

/**
 * Where the main responsibility for a dispute at a branch lies, by its cause. The document names four kinds of causes, and
 * tells disputes with and without responsibility by where the *main* responsibility lies (按邮局是否承担责任); its summary
 * says that what matters is what the enterprise or its staff did. It gives no shares.
 */
export const chinaPostLiability: readonly LiabilityRule[] = [
  {
    id: "staff",
    when: { causes: ["staff.attitude", "staff.skill", "staff.unfairness", "staff.ruleBreaking"] },
    propose: { parties: [{ who: "employeeComplainedOf", weight: 1 }] },
    reference: { document, clause: "第一部分 营业员的原因" },
    note: {
      en: "A clerk's attitude, skill, unfairness or rule-breaking: the main responsibility is taken to be the post's (ours). That the clerk holds it all: (ours).",
      zh: "营业员的服务态度、业务技能、处事不公、违章办事:视为主要责任在邮政(我方所定)。由本人承担全部(我方所定)。",
    },
  },
  {
    id: "service-level",
    when: {
      causes: [
        "serviceLevel.afterSales",
        "serviceLevel.enquiryAndCompensation",
        "serviceLevel.lossDamageDelay",
        "serviceLevel.gapToNeeds",
      ],
    },
    propose: { parties: [{ who: "causingUnit", weight: 1 }] },
    reference: { document, clause: "第一部分 服务水平和服务能力方面的原因" },
    note: {
      en: "Service level and capacity: the main responsibility is taken to be the post's (ours). That the unit in which the cause arose holds it: (ours).",
      zh: "服务水平和服务能力:视为主要责任在邮政(我方所定)。归原因所在单位(我方所定)。",
    },
  },
  {
    id: "facilities",
    when: {
      causes: ["facilities.environment", "facilities.site", "facilities.supplies", "facilities.systems"],
    },
    propose: { parties: [{ who: "causingUnit", weight: 1 }] },
    reference: { document, clause: "第一部分 设施设备的原因" },
    note: {
      en: "Environment, site, supplies, systems: the main responsibility is taken to be the post's (ours). That the unit in which the cause arose holds it: (ours).",
      zh: "用邮环境、现场管理、用品用具、系统运行:视为主要责任在邮政(我方所定)。归原因所在单位(我方所定)。",
    },
  },
  {
    id: "customer",
    when: { causes: ["customer"] },
    propose: { parties: [{ who: "complainant", weight: 1 }] },
    reference: { document, clause: "第一部分 客户的原因;按邮局是否承担责任 无责任纠纷" },
    note: {
      en: "The customer's own doing: taken as a dispute without responsibility of the post, and the customer's (ours); courtesy all the same.",
      zh: "客户的原因:视为主要责任不在邮政,归客户(我方所定);以礼相待。",
    },
  },
];
