import type { LiabilityRule } from "@complaint-ledger/policy";

const document = "《客户抱怨处理办法》";

// The rule lists no causes; these words are ours.
const elsewhere = ["supplier", "otherCompany", "customerMisunderstanding"];

/**
 * Who is liable under the rule for handling complaints. It is the general manager's office that decides, by cause and by the
 * effect on the company (3.5); what it decides upon is proposed here. It gives no shares.
 */
export const manufacturingHandlingLiability: readonly LiabilityRule[] = [
  {
    id: "quality",
    when: { classes: ["quality"] },
    exceptFor: { causes: elsewhere },
    propose: { parties: [{ who: "causingUnit", weight: 1 }] },
    reference: { document, clause: "3.4.2(1)、3.5(2)" },
    note: {
      en: "Quality control finds whose matter in the plant it is. The unit or person liable is decided by its cause and how far it affected the company; that the unit holds it all: (ours).",
      zh: "品管单位确认分析属于工厂哪个单位之权责;依发生原因、影响程度决定责任归属单位。由该单位承担全部(我方所定)。",
    },
  },
  {
    id: "contract",
    when: { classes: ["contract"] },
    exceptFor: { causes: elsewhere },
    propose: "undetermined",
    reference: { document, clause: "3.4.1(2)" },
    note: {
      en: "A matter of the contract alone goes to the head for decision.",
      zh: "纯为合同之问题,呈报主管核定。",
    },
  },
  {
    id: "procedure",
    when: { classes: ["procedure"] },
    exceptFor: { causes: elsewhere },
    propose: "undetermined",
    reference: { document, clause: "3.4.1(3)" },
    note: {
      en: "A matter of business procedure follows the rule on domestic sales, which this one does not quote.",
      zh: "业务作业程序所发生之问题,依《内销业务处理办法》之规定处理。",
    },
  },
  {
    id: "misunderstanding",
    when: { causes: ["customerMisunderstanding"] },
    propose: { parties: [{ who: "complainant", weight: 1 }] },
    reference: { document, clause: "3.3(1)" },
    note: {
      en: "The customer's misunderstanding is explained, and the complaint not accepted. That the customer holds it: (ours).",
      zh: "因客户误解者,须向其详细解说无法受理之原因。归客户(我方所定)。",
    },
  },
  {
    id: "supplier",
    when: { causes: ["supplier"] },
    propose: { parties: [{ who: "supplier", weight: 1 }] },
    reference: { document, clause: "3.6(6)" },
    note: {
      en: "Where a supplier is responsible, the general manager leads joint handling. A share of our own is the general manager's to find (ours).",
      zh: "涉及原料供应商责任时,由总经理会同有关单位共同处理。本公司有无责任由总经理认定(我方所定)。",
    },
  },
  {
    id: "other-company",
    when: { causes: ["otherCompany"] },
    propose: { parties: [{ who: "otherCompany", weight: 1 }] },
    reference: { document, clause: "3.6(6)" },
    note: {
      en: "Where another company is responsible, the general manager leads joint handling. A share of our own is the general manager's to find (ours).",
      zh: "涉及其他公司责任时,由总经理会同有关单位共同处理。本公司有无责任由总经理认定(我方所定)。",
    },
  },
];
