import type { LiabilityRule } from "@complaint-ledger/policy";

const document = "《客户投诉处理技巧》";

/** Our reason or the customer's, as the explanation tells them apart. The words for the causes are ours; no shares are given. */
export const telecomLiability: readonly LiabilityRule[] = [
  {
    id: "our-reason",
    when: { causes: ["operator"] },
    propose: { parties: [{ who: "causingUnit", weight: 1 }] },
    reference: { document, clause: "2. 4) 解释" },
    note: {
      en: "For a reason of ours we apologise sincerely. That the unit in which the cause arose holds the fault: (ours).",
      zh: "如是我方的原因,必须诚恳道歉。归原因所在单位(我方所定)。",
    },
  },
  {
    id: "customers-reason",
    when: { causes: ["customer"] },
    propose: { parties: [{ who: "complainant", weight: 1 }] },
    reference: { document, clause: "2. 4) 解释、5) 确认" },
    note: {
      en: "For a reason of the customer's we explain tactfully and do not criticise. That the customer then holds the fault: (ours).",
      zh: "如是客户的原因,也应委婉地向客户解释;禁止批评客户。归客户(我方所定)。",
    },
  },
  {
    id: "not-at-present",
    when: { classes: ["notAtPresent"] },
    exceptFor: { causes: ["operator", "customer"] },
    propose: "undetermined",
    reference: { document, clause: "3. 2) 解决处理" },
    note: {
      en: "Network or technology cannot do it at present; whose fault that is the document does not say.",
      zh: "网络、技术问题现阶段无法解决;责任归谁,文件未说明。",
    },
  },
];
