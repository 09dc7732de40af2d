import * as z from "zod";
import { runAt } from "../closing/run-at.ts";
import { medium, type Medium } from "../fields/medium.ts";
import { complainantText, identifier } from "../fields/text.ts";
import { byId, takenId } from "../rules/identity.ts";
import { defineStep, type Rule, type Step } from "../step.ts";

/** The complainant was answered. A `holding` reply only buys time, an `interim` one settles a part, a `final` one the whole. */
export interface ReplyIssued {
  readonly reply: string;
  readonly kind: "interim" | "holding" | "final";
  readonly medium: Medium;
  readonly inWriting: boolean;
  /** What it said, or a reference to the letter. */
  readonly content?: string;
}

const schema: z.ZodType<ReplyIssued> = z.strictObject({
  reply: identifier,
  kind: z.enum(["interim", "holding", "final"]),
  medium,
  inWriting: z.boolean(),
  content: z.exactOptional(complainantText),
});

const idIsFree: Rule<ReplyIssued> = ({ data, state }) =>
  takenId("reply", "reply", byId(state.resolution.replies, data.reply) !== undefined, data.reply);

/** `IssueReply` records `ReplyIssued`: when that is possible, and what it changes. */
export const issueReply: Step<"IssueReply", "ReplyIssued"> = defineStep({
  command: "IssueReply",
  event: "ReplyIssued",
  version: 1,
  phases: ["open"],
  schema,
  rules: [idIsFree],
  evolve(draft, event) {
    const { reply, kind, inWriting } = event.data;
    draft.resolution.replies.push({
      id: reply,
      kind,
      inWriting,
      at: event.occurredAt,
      run: runAt(draft.closing, event.occurredAt),
    });
  },
});
