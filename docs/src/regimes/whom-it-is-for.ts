import type { HandlingPolicy } from "@complaint-ledger/policy";

/** Whose complaints, or who has to keep it: the policies themselves have no field for that. By policy id. */
const whom: Readonly<Record<string, string>> = {
  "china-post-branch": "Disputes of customers with a post office branch or its staff.",
  "express-delivery": "Complaints to an express carrier about its service or a consignment.",
  "it-after-sales": "Complaints at a repair station for computers, made directly or through a dealer.",
  "patient-complaint": "Patients' complaints in a clinic.",
  "manufacturing-operating-rule": "Complaints of a manufacturer's customers about delivered products.",
  "manufacturing-handling-rule":
    "Complaints of a manufacturer's customers: defects, damage in transit, packaging, breaches of contract, wishes for better products.",
  "telecom-complaint": "Complaints of a telecom operator's customers.",
  "cn-express-2019": "Companies that run express delivery in China.",
  "cn-postal-law":
    "The postal company in China (objections to its service, enquiries about mail and remittances) and the postal authority (appeals).",
  "cn-samr-2022": "The market regulators of China: complaints of consumers about businesses.",
  "cn-consumer-law": "Authorities of China to which a consumer complains.",
  "cn-telecom-appeal": "Telecom operators in China (complaints and faults) and whoever decides on users' appeals.",
  "cn-medical-dispute": "Mediation committees for medical disputes in China, and health authorities that mediate.",
  "cn-bank-insurance-2020": "Banks and insurers in China: complaints of consumers.",
  "cn-petition-2022": "Party and state bodies in China that receive petitions.",
  "uk-fca-disp": "Firms that the Financial Conduct Authority regulates, in the United Kingdom.",
  "eu-psd2-101": "Payment service providers in the European Union.",
  "us-cfpb": "Companies to which the Consumer Financial Protection Bureau sends complaints through its portal.",
  "au-asic-rg271": "Financial firms in Australia.",
  "uk-nhs-england": "Whoever answers complaints about the National Health Service and adult social care in England.",
  "sg-fa-2021": "Financial advisers in Singapore.",
  "in-rbi-io": "Banks and other lenders in India that have an internal ombudsman.",
};

/** Whom a shipped policy is for, in a sentence. */
export function whomItIsFor({ id }: HandlingPolicy): string {
  const sentence = whom[id];
  if (sentence === undefined) throw new Error(`whom-it-is-for.ts does not say whom ${id} is for`);
  return sentence;
}
