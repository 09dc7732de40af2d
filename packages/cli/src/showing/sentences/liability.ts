import type { LiabilityEvents, LiableParty } from "@complaint-ledger/complaint";
import { words } from "../../text/words.ts";
import type { Sentences } from "../sentence.ts";
import { actorText, listText, moneyText, partyText } from "./parts.ts";

/** Who was found responsible and what followed, in words. */
export const liabilitySentences: Sentences<LiabilityEvents> = {
  LiabilityDetermined: ({ finding, responsibility, parties, findings, evidence }) => ({
    headline: `Liability determined: ${words(responsibility)} (finding ${finding})`,
    details: { shares: sharesText(parties), findings, evidence: listText(evidence) },
  }),
  FindingDisclosed: ({ finding, to, medium }) => ({
    headline: `Finding ${finding} disclosed to ${partyText(to)} by ${words(medium)}`,
  }),
  LiabilityAppealed: ({ appeal, finding, appellant, grounds }) => ({
    headline: `Appeal ${appeal} of ${partyText(appellant)} against finding ${finding}`,
    details: { grounds: grounds.text },
  }),
  LiabilityAppealDecided: ({ appeal, outcome, reasons }) => ({
    headline: `Appeal ${appeal} ${words(outcome)}`,
    details: { reasons: reasons.text },
  }),
  LiabilityRevised: ({ finding, supersedes, responsibility, parties, reason, approvedBy }) => ({
    headline: `Finding ${supersedes} superseded by ${finding}: ${words(responsibility)}`,
    details: { shares: sharesText(parties), reason, "approved by": actorText(approvedBy) },
  }),
  SanctionProposed: ({ sanction, against, kind, amount, loss, permilleOfLoss, measure, reason }) => ({
    headline: `Sanction ${sanction} proposed against ${partyText(against)}: ${words(kind)}`,
    details: {
      amount: moneyText(amount),
      loss: moneyText(loss),
      "share of loss": permilleOfLoss === undefined ? undefined : `${permilleOfLoss} per mille`,
      measure,
      reason,
    },
  }),
  SanctionApproved: ({ sanction }) => ({ headline: `Sanction ${sanction} approved` }),
  SanctionExecuted: ({ sanction, reference }) => ({
    headline: `Sanction ${sanction} executed`,
    details: { reference },
  }),
  SanctionPublished: ({ sanction, where }) => ({ headline: `Sanction ${sanction} published`, details: { where } }),
  SanctionWithdrawn: ({ sanction, reason }) => ({ headline: `Sanction ${sanction} withdrawn`, details: { reason } }),
  SanctionReversed: ({ sanction, reason, reference }) => ({
    headline: `Sanction ${sanction} reversed`,
    details: { reason, reference },
  }),
  LossRecovered: ({ from, amount, reference }) => ({
    headline: `Loss recovered from ${partyText(from)}`,
    details: { amount: moneyText(amount), reference },
  }),
};

function sharesText(parties: readonly LiableParty[]): string | undefined {
  return listText(parties.map((party) => `${partyText(party)} ${party.weight}`));
}
