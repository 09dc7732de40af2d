import type { OwnershipEvents } from "@complaint-ledger/complaint";
import { words } from "../../text/words.ts";
import type { Sentences } from "../sentence.ts";
import { actorText, listText } from "./parts.ts";

/** Who took care of a complaint, in words. */
export const ownershipSentences: Sentences<OwnershipEvents> = {
  HandlerAssigned: ({ handler, unit }) => ({ headline: `Handler assigned: ${handler}`, details: { unit } }),
  HandlingUnitAssigned: ({ unit }) => ({ headline: `Handling unit assigned: ${unit}` }),
  ComplaintTransferred: ({ to, reason, firstContactOwner }) => ({
    headline: `Handed on to ${to}`,
    details: { reason, "first contact": firstContactOwner },
  }),
  ComplaintEscalated: ({ level, to, reason, file }) => ({
    headline: `Escalated to ${words(level)}${to === undefined ? "" : `, ${to}`}`,
    details: { reason, file: listText(file) },
  }),
  HandlingUrged: ({ by, medium, said }) => ({
    headline: `Urged by ${words(by)} by ${words(medium)}`,
    details: { said },
  }),
  JointHandlingOpened: ({ parties, ledBy, reason }) => ({
    headline: `Joint handling opened, led by ${actorText(ledBy)}`,
    details: { parties: listText(parties.map((party) => `${words(party.kind)} ${party.id}`)), reason },
  }),
  EmergencyDeclared: ({ kind, description, measures }) => ({
    headline: `Emergency declared: ${words(kind)}`,
    details: { description, measures: listText(measures) },
  }),
  AuthorityNotified: ({ authority, matter, reference }) => ({
    headline: `${authority} notified`,
    details: { matter, reference },
  }),
  PublicStatementIssued: ({ spokesperson, statement }) => ({
    headline: `Public statement issued by ${spokesperson}`,
    details: { statement },
  }),
};
