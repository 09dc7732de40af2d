import type { LiabilityRule } from "@complaint-ledger/policy";

const reference = { document: "《如何处理患者的投诉与抱怨》", clause: "方法第3条 互相协商" };

/** The two questions asked before anything is promised: is it our fault, and how much of it (单位方面有无过失?过失程度多大?). */
export const patientLiability: readonly LiabilityRule[] = [
  {
    id: "founded",
    when: { validity: ["founded"] },
    propose: { parties: [{ who: "causingUnit", weight: 1 }] },
    reference,
    note: {
      en: "Where the fault is the clinic's. The degree is asked for and is a person's to judge; that the unit in which the cause arose holds it: (ours).",
      zh: "属单位过失造成的。过失程度由人判断;归原因所在单位(我方所定)。",
    },
  },
  {
    id: "partly-founded",
    when: { validity: ["partlyFounded"] },
    propose: "undetermined",
    reference,
    note: {
      en: "How much of the fault is the clinic's is asked, and no way to divide it is given.",
      zh: "问明过失程度多大,但未给出划分办法。",
    },
  },
  {
    id: "unfounded",
    when: { validity: ["unfounded"] },
    propose: { parties: [{ who: "complainant", weight: 1 }] },
    reference,
    note: {
      en: "Unreasonable on the patient's side. That the patient then holds the fault: (ours).",
      zh: "患者方面不合理的。责任归患者(我方所定)。",
    },
  },
];
