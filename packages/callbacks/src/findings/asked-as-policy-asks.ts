import {
  checkAnswers,
  satisfactionOf,
  type HandlingPolicy,
  type PolicyReference,
  type Questionnaire,
} from "@complaint-ledger/policy";
import type { CompletionFact } from "../facts/trail-fact.ts";
import { questionnaireAmong } from "../history/questionnaire-among.ts";
import { completionOf } from "../trail/callback.ts";
import { findingOnStep, type AuditedComplaint } from "./audited-complaint.ts";
import type { CallbackFinding } from "./callback-finding.ts";

/**
 * `questionnaire-not-asked`, `questionnaire-unknown`, `question-skipped`, `answer-does-not-fit`,
 * `satisfaction-not-as-answered`: of every completed callback.
 */
export function* askedAsPolicyAsks(complaint: AuditedComplaint): Generator<CallbackFinding> {
  for (const callback of complaint.callbacks) {
    const completion = completionOf(callback);
    if (completion === undefined) continue;
    const policies = complaint.policiesAt(completion);
    const { questionnaire } = completion.data;
    const asked = questionnaire && questionnaireAmong(policies, questionnaire);
    if (questionnaire !== undefined && asked === undefined) {
      const sentence = `Callback ${callback.callback} names questionnaire ${nameOf(questionnaire)}, which belongs to no policy in force.`;
      yield findingOnStep("questionnaire-unknown", complaint, completion, sentence);
    } else {
      yield* rightQuestionnaire(complaint, completion, policies);
    }
    if (asked !== undefined) yield* answeredRightly(complaint, completion, asked);
  }
}

/** Where several policies each ask for one of their own, a callback can ask but one: any of them will do (ours). */
function* rightQuestionnaire(
  complaint: AuditedComplaint,
  completion: CompletionFact,
  policies: readonly HandlingPolicy[],
): Generator<CallbackFinding> {
  const { callback, purpose, questionnaire } = completion.data;
  const wanted = policies.flatMap((policy) => {
    const reference = policy.callbacks.questionnaires[purpose];
    return reference === undefined ? [] : [{ policy, reference }];
  });
  const [first] = wanted;
  if (first === undefined || wanted.some(({ reference }) => isSame(reference, questionnaire))) return;
  const asked = questionnaire === undefined ? "without a questionnaire" : `with questionnaire ${nameOf(questionnaire)}`;
  const sentence = `Callback ${callback} was held ${asked}; for this purpose ${wanted.map(({ reference }) => nameOf(reference)).join(" or ")} is asked.`;
  yield findingOnStep("questionnaire-not-asked", complaint, completion, sentence, { policy: first.policy });
}

function* answeredRightly(
  complaint: AuditedComplaint,
  completion: CompletionFact,
  questionnaire: Questionnaire,
): Generator<CallbackFinding> {
  const { callback, answers = [], satisfaction } = completion.data;
  for (const { code, problem } of checkAnswers(questionnaire, answers)) {
    const kind = code === "missing-answer" ? "question-skipped" : "answer-does-not-fit";
    yield findingOnStep(kind, complaint, completion, `In callback ${callback}, ${problem}.`);
  }
  const said = satisfactionOf(questionnaire, answers);
  if (!decidesSatisfaction(questionnaire, completion) || said === satisfaction) return;
  const sentence = `Callback ${callback} is on record as ${satisfaction}, but its answers say ${said}.`;
  yield findingOnStep("satisfaction-not-as-answered", complaint, completion, sentence);
}

function decidesSatisfaction({ questions }: Questionnaire, { data: { answers = [] } }: CompletionFact): boolean {
  return questions.some(
    (question) =>
      question.kind === "scale" &&
      question.decidesSatisfaction &&
      answers.some((answer) => answer.question === question.id),
  );
}

function isSame(a: PolicyReference, b: PolicyReference | undefined): boolean {
  return a.id === b?.id && a.version === b.version;
}

function nameOf({ id, version }: PolicyReference): string {
  return `${id} version ${version}`;
}
