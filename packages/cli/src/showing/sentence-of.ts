import type { ComplaintEvent, ComplaintEvents } from "@complaint-ledger/complaint";
import type { TimeText } from "../text/local-time.ts";
import type { Sentence, Sentences } from "./sentence.ts";
import { callbackSentences } from "./sentences/callback.ts";
import { clockSentences } from "./sentences/clocks.ts";
import { closingSentences } from "./sentences/closing.ts";
import { intakeSentences } from "./sentences/intake.ts";
import { investigationSentences } from "./sentences/investigation.ts";
import { liabilitySentences } from "./sentences/liability.ts";
import { ownershipSentences } from "./sentences/ownership.ts";
import { resolutionSentences } from "./sentences/resolution.ts";

const sentences: Sentences<ComplaintEvents> = {
  ...intakeSentences,
  ...ownershipSentences,
  ...investigationSentences,
  ...liabilitySentences,
  ...resolutionSentences,
  ...callbackSentences,
  ...closingSentences,
  ...clockSentences,
};

/** Says an event of a complaint in words. */
export function sentenceOf(event: ComplaintEvent, time: TimeText): Sentence {
  // The table has for each type the function for that type's payload.
  const say = sentences[event.type] as (data: ComplaintEvent["data"], time: TimeText) => Sentence;
  return say(event.data, time);
}
