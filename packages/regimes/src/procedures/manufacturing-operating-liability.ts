import type { LiabilityRule } from "@complaint-ledger/policy";

const document = "《处理客户抱怨操作规程》";

/** Who is liable for each of the three natures of complaints (3). It gives no shares. */
export const manufacturingOperatingLiability: readonly LiabilityRule[] = [
  {
    id: "claim",
    when: { natures: ["rectificationClaim", "compensationClaim"] },
    propose: { parties: [{ who: "causingUnit", weight: 1 }] },
    reference: { document, clause: "5.1、5.2" },
    note: {
      en: "Handled once our responsibility is confirmed; the quality department finds the true cause. That the unit in which it arose holds the fault: (ours).",
      zh: "确认责任属本公司后,质管部查出真正的原因。归原因所在单位(我方所定)。",
    },
  },
  {
    id: "pretext",
    when: { natures: ["nonQualityComplaint"] },
    propose: { parties: [{ who: "complainant", weight: 1 }] },
    reference: { document, clause: "3(三)" },
    note: {
      en: "A pretext to obtain compensation or a price cut is not the company's responsibility. That the customer then holds it: (ours).",
      zh: "客户刻意找种种理由,要求赔偿或减价,非属本公司责任。归客户(我方所定)。",
    },
  },
];
