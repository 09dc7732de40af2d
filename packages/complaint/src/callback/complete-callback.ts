import type { Instant } from "@complaint-ledger/event-sourcing";
import { policyReferenceSchema, type Answer, type PolicyReference, type Satisfaction } from "@complaint-ledger/policy";
import * as z from "zod";
import { runAt } from "../closing/run-at.ts";
import { instant } from "../fields/instant-field.ts";
import { medium, type Medium } from "../fields/medium.ts";
import { complainantText, identifier } from "../fields/text.ts";
import { defineStep, type Rule, type Step } from "../step.ts";
import { agentIsNotHandler, callbackIsOpen } from "./callback-rules.ts";
import { answersFit, answeredSatisfaction, satisfactionIsSaid } from "./answer-rules.ts";
import { callbackIn } from "./new-callback.ts";

/** What the one who called back has to say. */
export interface CallbackResult {
  readonly callback: string;
  /** While the complainant waits, or about what came of it. */
  readonly purpose: "progress" | "outcome";
  readonly medium: Medium;
  /** The questionnaire the answers belong to; absent: a free conversation. */
  readonly questionnaire?: PolicyReference;
  readonly answers?: readonly Answer[];
  /** Whether the complainant confirms what the record says was done; a confirmation counts as evidence. */
  readonly record: "confirmed" | "contradicted" | "notAsked";
  /** What the complainant says instead. */
  readonly contradiction?: string;
  /** Said by the agent where no questionnaire decides it. */
  readonly satisfaction?: Satisfaction;
  /** Change of mood, latent discontent, suggestions, other problems. */
  readonly remarks?: string;
  /** When the complainant signed the form. UTC. */
  readonly signedAt?: Instant;
}

/** The complainant was reached. The ledger adds how content they are, as the questionnaire of that version decides. */
export interface CallbackCompleted extends CallbackResult {
  readonly satisfaction: Satisfaction;
}

const answer: z.ZodType<Answer> = z.strictObject({
  question: identifier,
  option: z.exactOptional(identifier),
  text: z.exactOptional(complainantText),
});

const satisfaction = z.enum(["satisfied", "neutral", "dissatisfied"]);

const fields = {
  callback: identifier,
  purpose: z.enum(["progress", "outcome"]),
  medium,
  questionnaire: z.exactOptional(policyReferenceSchema),
  answers: z.exactOptional(z.array(answer).max(100)),
  record: z.enum(["confirmed", "contradicted", "notAsked"]),
  contradiction: z.exactOptional(complainantText),
  remarks: z.exactOptional(complainantText),
  signedAt: z.exactOptional(instant),
};

const schema: z.ZodType<CallbackResult> = z.strictObject({ ...fields, satisfaction: z.exactOptional(satisfaction) });

const recordedSchema: z.ZodType<CallbackCompleted> = z.strictObject({ ...fields, satisfaction });

const isOpen: Rule<CallbackResult> = ({ data, state }) => callbackIsOpen(data, state);

const contradictionIsTold: Rule<CallbackResult> = ({ data }) =>
  data.record !== "contradicted" || data.contradiction !== undefined
    ? []
    : [
        {
          rule: "payload",
          code: "contradiction-missing",
          field: "data.contradiction",
          problem: "the complainant contradicts the record, but not a word says how",
          remedy: "Write down what the complainant says instead.",
        },
      ];

/** Rule 8 holds for the signature too: a form that came back by post was signed before it is recorded, and of this matter. */
const signatureIsOfItsTime: Rule<CallbackResult> = ({ data: { signedAt }, state: { earliest }, context: { now } }) => {
  if (signedAt === undefined) return [];
  const field = "data.signedAt";
  const remedy = "Give the date on the form.";
  if (signedAt > now) {
    const problem = `${signedAt} is after the ledger's clock, ${now}`;
    return [{ rule: "time", code: "in-the-future", field, problem, remedy }];
  }
  if (earliest === null || signedAt >= earliest) return [];
  const problem = `${signedAt} is before the complaint arose, ${earliest}`;
  return [{ rule: "time", code: "before-it-arose", field, problem, remedy }];
};

/** `CompleteCallback` records `CallbackCompleted`: when that is possible, and what it changes. */
export const completeCallback: Step<"CompleteCallback", "CallbackCompleted"> = defineStep({
  command: "CompleteCallback",
  event: "CallbackCompleted",
  version: 1,
  phases: ["open", "closed"],
  schema,
  rules: [isOpen, agentIsNotHandler, answersFit, satisfactionIsSaid, contradictionIsTold, signatureIsOfItsTime],
  recorded: {
    schema: recordedSchema,
    from: (attempt) => ({
      ...attempt.data,
      satisfaction: answeredSatisfaction(attempt) ?? attempt.data.satisfaction ?? "neutral",
    }),
    derived: ["satisfaction"],
  },
  evolve(draft, event) {
    const callback = callbackIn(draft, event.data);
    callback.status = "completed";
    callback.completedAt = event.occurredAt;
    callback.endedAt = event.occurredAt;
    callback.satisfaction = event.data.satisfaction;
    callback.contradicts = event.data.record === "contradicted";
    callback.run = runAt(draft.closing, event.occurredAt);
  },
});
