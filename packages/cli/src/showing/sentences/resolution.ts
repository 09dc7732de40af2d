import type { ProposedRemedy, ResolutionEvents } from "@complaint-ledger/complaint";
import { words } from "../../text/words.ts";
import type { Sentences } from "../sentence.ts";
import { listText, moneyText } from "./parts.ts";

/** What was offered, promised and done, in words. */
export const resolutionSentences: Sentences<ResolutionEvents> = {
  SolutionProposed: ({ solution, options, grounds }) => ({
    headline: `Solution ${solution} proposed`,
    details: {
      ...Object.fromEntries(
        options.map(({ id, remedies }) => [`option ${id}`, remedies.map(remedyText).join(" and ")]),
      ),
      grounds,
    },
  }),
  SolutionApproved: ({ solution, note }) => ({ headline: `Solution ${solution} approved`, details: { note } }),
  SolutionRefused: ({ solution, reason }) => ({ headline: `Solution ${solution} refused`, details: { reason } }),
  SolutionOffered: ({ solution, medium, inWriting }) => ({
    headline: `Solution ${solution} offered by ${words(medium)}${inWriting ? ", in writing" : ""}`,
  }),
  SolutionAccepted: ({ solution, option, manner }) => ({
    headline: `Solution ${solution} accepted, option ${option}, ${manner}`,
  }),
  SolutionDeclined: ({ solution, wanted }) => ({
    headline: `Solution ${solution} declined`,
    details: { wants: wanted },
  }),
  ReplyIssued: ({ kind, medium, inWriting, content }) => ({
    headline: `${kind.slice(0, 1).toUpperCase()}${kind.slice(1)} reply by ${words(medium)}${inWriting ? ", in writing" : ""}`,
    details: { content },
  }),
  ReplyDeferred: ({ until, reason, explanation }, time) => ({
    headline: `Reply deferred to ${time(until)}`,
    details: { reason: words(reason), explanation },
  }),
  DeadlinePromised: ({ dueAt, what }, time) => ({ headline: `Deadline promised: ${time(dueAt)}`, details: { what } }),
  ClaimOpened: ({ claim, amount, reference, basis }) => ({
    headline: `Claim ${claim} opened`,
    details: { amount: moneyText(amount), reference, basis },
  }),
  RemedyInstructed: ({ remedy, unit, dueAt, ...proposed }, time) => ({
    headline: `${unit} instructed to carry out ${remedy}: ${remedyText(proposed)}`,
    details: { due: dueAt === undefined ? undefined : time(dueAt) },
  }),
  RemedyExecuted: ({ remedy, reference, note }) => ({
    headline: `Remedy ${remedy} carried out`,
    details: { reference, note },
  }),
  RemedyFailed: ({ remedy, reason }) => ({ headline: `Remedy ${remedy} failed`, details: { reason } }),
};

function remedyText({ kind, amount, description }: ProposedRemedy): string {
  return listText([words(kind), moneyText(amount), description].filter((part) => part !== undefined)) ?? "";
}
