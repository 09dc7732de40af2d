import type { AttemptResult } from "@complaint-ledger/complaint";
import type { HandlingPolicy } from "@complaint-ledger/policy";
import type { CompletionFact } from "../facts/trail-fact.ts";
import { questionnaireAmong } from "../history/questionnaire-among.ts";
import { attemptsOf, completionOf, type TrailedCallback } from "../trail/callback.ts";
import { newAnswerTally } from "./answer-tally.ts";
import type { CallbackFigures } from "./callback-figures.ts";
import { wilsonInterval } from "./wilson-interval.ts";

/** Figures in the making. */
export interface CallbackTally {
  /** Takes a callback of a complaint; `policies` are those whose questionnaires its answers are read by. */
  add(complaintId: string, callback: TrailedCallback, policies: readonly HandlingPolicy[]): void;
  figures(): CallbackFigures;
}

/** Makes an empty tally. */
export function newCallbackTally(): CallbackTally {
  const complaints = new Set<string>();
  const ended = { planned: 0, underWay: 0, completed: 0, abandoned: 0 };
  const results: Record<AttemptResult, number> = {
    reached: 0,
    noAnswer: 0,
    refused: 0,
    wrongContact: 0,
    formSent: 0,
    formNotReturned: 0,
  };
  const counted = { callbacks: 0, attempts: 0, tried: 0, reached: 0 };
  const satisfactions = { satisfied: 0, neutral: 0, dissatisfied: 0 };
  const records = { confirmed: 0, contradicted: 0, notAsked: 0 };
  const answers = newAnswerTally();

  const addCompletion = ({ data }: CompletionFact, policies: readonly HandlingPolicy[]): void => {
    if (data.purpose === "outcome") satisfactions[data.satisfaction] += 1;
    records[data.record] += 1;
    if (data.questionnaire === undefined) return;
    answers.add(data.questionnaire, questionnaireAmong(policies, data.questionnaire), data.answers ?? []);
  };

  return {
    add(complaintId, callback, policies) {
      complaints.add(complaintId);
      counted.callbacks += 1;
      ended[callback.status === "attempted" ? "underWay" : callback.status] += 1;
      const attempts = attemptsOf(callback);
      counted.attempts += attempts.length;
      for (const { data } of attempts) results[data.result] += 1;
      const completion = completionOf(callback);
      if (attempts.length > 0 || completion !== undefined) counted.tried += 1;
      if (completion !== undefined || attempts.some(({ data }) => data.result === "reached")) counted.reached += 1;
      if (completion !== undefined) addCompletion(completion, policies);
    },
    figures: () => ({
      complaints: complaints.size,
      callbacks: counted.callbacks,
      ...ended,
      attempts: counted.attempts,
      results: { ...results },
      tried: counted.tried,
      reached: counted.reached,
      responseRate: counted.tried === 0 ? null : counted.reached / counted.tried,
      ...satisfactions,
      satisfaction: wilsonInterval(
        satisfactions.satisfied,
        satisfactions.satisfied + satisfactions.neutral + satisfactions.dissatisfied,
      ),
      ...records,
      answers: answers.figures(),
    }),
  };
}
