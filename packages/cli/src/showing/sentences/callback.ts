import type { CallbackEvents } from "@complaint-ledger/complaint";
import { words } from "../../text/words.ts";
import type { Sentences } from "../sentence.ts";
import { actorText, listText } from "./parts.ts";

/** How the complainant was gone back to, in words. */
export const callbackSentences: Sentences<CallbackEvents> = {
  CallbackScheduled: ({ callback, purpose, plannedFor, medium, agent }, time) => ({
    headline: `Callback ${callback} (${purpose}) planned for ${time(plannedFor)} by ${words(medium)}`,
    details: { agent },
  }),
  CallbackAttempted: ({ callback, purpose, medium, result, note }) => ({
    headline: `Callback ${callback} (${purpose}) tried by ${words(medium)}: ${words(result)}`,
    details: { note },
  }),
  CallbackCompleted: ({ callback, purpose, medium, satisfaction, record, contradiction, answers, remarks }) => ({
    headline: `Callback ${callback} (${purpose}) completed by ${words(medium)}: ${satisfaction}`,
    details: {
      record: words(record),
      contradiction,
      answers: listText(
        answers?.map(({ question, option, text }) => `${question}: ${[option, text].filter(Boolean).join(" – ")}`),
      ),
      remarks,
    },
  }),
  CallbackAbandoned: ({ callback, reason }) => ({ headline: `Callback ${callback} abandoned`, details: { reason } }),
  DissatisfactionDisposed: ({ callback, reason, approvedBy }) => ({
    headline: `Dissatisfaction of callback ${callback} disposed of`,
    details: { reason, "approved by": actorText(approvedBy) },
  }),
};
