import type { Classification, IntakeEvents } from "@complaint-ledger/complaint";
import { words } from "../../text/words.ts";
import type { Sentences } from "../sentence.ts";
import { demandText, listText } from "./parts.ts";

/** How a complaint came in, in words. */
export const intakeSentences: Sentences<IntakeEvents> = {
  EarlyWarningRaised: ({ signs, unit }) => ({ headline: "Early warning raised", details: { signs, unit } }),
  ComplaintLodged: (data, time) => ({
    headline: `Complaint lodged (${data.channel})`,
    details: {
      source: data.source,
      complainant: personText(data.complainant),
      "on behalf of": data.onBehalfOf === undefined ? undefined : personText(data.onBehalfOf),
      through: data.lodgedThrough,
      what: data.account.what,
      when: data.account.when,
      where: data.account.where,
      who: data.account.who,
      how: data.account.how,
      wants: demandText(data.demand),
      category: data.reportedCategory,
      references: listText(data.references),
      items: listText(data.items?.map(({ description, number }) => `${description}${number ? ` ${number}` : ""}`)),
      "arose at": data.aroseAt === undefined ? undefined : time(data.aroseAt),
      "first contact": data.firstContactOwner,
      "intake unit": data.intakeUnit,
      "account unit": data.accountUnit,
      policies: listText(data.policies.map(({ id, version }) => `${id} version ${version}`)),
      ...data.attributes,
    },
  }),
  RecordConfirmed: ({ confirmedBy, manner, evidence }) => ({
    headline: `Record confirmed by the ${confirmedBy}, ${manner}`,
    details: { evidence },
  }),
  RecordCorrected: ({ field, corrected, reason }) => ({
    headline: `Record corrected: ${field}`,
    details: { "now reads": corrected, reason },
  }),
  DemandChanged: ({ demand, reason }) => ({
    headline: "Demand changed",
    details: { wants: demandText(demand), reason },
  }),
  ComplaintAcknowledged: ({ medium, answerExpectedBy }, time) => ({
    headline: `Receipt acknowledged by ${words(medium)}`,
    details: { "answer expected by": answerExpectedBy === undefined ? undefined : time(answerExpectedBy) },
  }),
  ComplaintAccepted: ({ verified }) => ({ headline: "Accepted for handling", details: { verified } }),
  ComplaintNotAccepted: ({ reason, explanation }) => ({
    headline: "Not accepted for handling",
    details: { reason, explanation },
  }),
  ComplaintClassified: (classification) => ({ headline: "Classified", details: classificationDetails(classification) }),
  ComplaintReclassified: ({ classification, reason }) => ({
    headline: "Classified anew",
    details: { ...classificationDetails(classification), reason },
  }),
  ComplaintLinked: ({ kind, target, reason }) => ({
    headline: `Linked as ${words(kind)} to ${target ?? "a complaint not known yet"}`,
    details: { reason },
  }),
  LinkRevoked: ({ link, reason }) => ({ headline: `Link ${link} revoked`, details: { reason } }),
  ComplaintWithdrawn: ({ manner, reason }) => ({
    headline: `Withdrawn by the complainant, ${manner}`,
    details: { reason },
  }),
};

function personText({ subject, name }: { readonly subject: string; readonly name?: string }): string {
  return name === undefined ? subject : `${name} (${subject})`;
}

function classificationDetails(classification: Classification): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(classification).map(([field, value]) => [
      words(field),
      typeof value === "string" ? words(value) : `${value}`,
    ]),
  );
}
