import { asHappened } from "../facts/visible-facts.ts";
import { durationWords } from "../time/duration-words.ts";
import { attemptsOf, endOf, isFailed, planOf, type TrailedCallback } from "../trail/callback.ts";
import { findingOnStep, type AuditedComplaint } from "./audited-complaint.ts";
import type { CallbackFinding } from "./callback-finding.ts";
import { limitFrom } from "./limit-from.ts";

/** `too-few-attempts`, `retry-too-soon`, `form-not-returned`, `planned-callback-not-tried`. */
export function* triedAsPolicyAsks(complaint: AuditedComplaint): Generator<CallbackFinding> {
  for (const callback of complaint.callbacks) {
    yield* triedOftenEnough(complaint, callback);
    yield* triedNotTooSoon(complaint, callback);
    yield* formCameBack(complaint, callback);
    yield* triedAtAll(complaint, callback);
  }
}

/** Rule 6 again: an outcome callback is abandoned only after the attempts the policy demands; progress callbacks at will. */
function* triedOftenEnough(complaint: AuditedComplaint, callback: TrailedCallback): Generator<CallbackFinding> {
  const end = endOf(callback);
  if (end?.event !== "CallbackAbandoned" || callback.purpose === "progress") return;
  const before = callback.steps.slice(0, callback.steps.indexOf(end));
  const failed = attemptsOf({ steps: before }).filter(isFailed).length;
  for (const policy of complaint.policiesAt(end)) {
    const demanded = policy.callbacks.attemptsBeforeAbandoning;
    if (failed >= demanded) continue;
    const sentence = `Callback ${callback.callback} was abandoned after ${failed} of the ${demanded} failed attempts demanded.`;
    yield findingOnStep("too-few-attempts", complaint, end, sentence, { policy });
  }
}

/** A completion without an attempt of its own is no retry: the complainant may have called (ours). */
function* triedNotTooSoon(complaint: AuditedComplaint, callback: TrailedCallback): Generator<CallbackFinding> {
  const attempts = asHappened(attemptsOf(callback));
  for (const [i, attempt] of attempts.entries()) {
    const failed = attempts[i - 1];
    // That a form was not returned is noticed, not tried.
    if (failed === undefined || !isFailed(failed) || attempt.data.result === "formNotReturned") continue;
    for (const policy of complaint.policiesAt(attempt)) {
      const { retryAfter } = policy.callbacks;
      if (retryAfter === undefined) continue;
      const reckoned = limitFrom(failed, retryAfter, policy, complaint);
      if (reckoned.limit === undefined) {
        yield reckoned.finding;
        continue;
      }
      const { dueAt, provisional } = reckoned.limit;
      if (attempt.at >= dueAt) continue;
      const sentence = `Callback ${callback.callback} was tried again at ${attempt.at}, sooner than ${durationWords(retryAfter)} after it had failed at ${failed.at}.`;
      yield findingOnStep("retry-too-soon", complaint, attempt, sentence, { policy, provisional });
    }
  }
}

/** No policy says how long a form may take; where one says when to try again, it has until then (ours). */
function* formCameBack(complaint: AuditedComplaint, callback: TrailedCallback): Generator<CallbackFinding> {
  const last = asHappened(attemptsOf(callback)).at(-1);
  if (last === undefined || endOf(callback) !== undefined) return;
  const { result } = last.data;
  if (result !== "formSent" && result !== "formNotReturned") return;
  for (const policy of complaint.policiesAt(last)) {
    const { retryAfter } = policy.callbacks;
    if (retryAfter === undefined) continue;
    const reckoned = limitFrom(last, retryAfter, policy, complaint);
    if (reckoned.limit === undefined) {
      yield reckoned.finding;
      return;
    }
    if (complaint.asOf <= reckoned.limit.dueAt) return;
  }
  if (complaint.asOf === last.at) return;
  const what = result === "formSent" ? "A form was sent" : "A form was found not to have come back";
  const sentence = `${what} under callback ${callback.callback} at ${last.at}, and nothing has come of it since.`;
  yield findingOnStep("form-not-returned", complaint, last, sentence);
}

function* triedAtAll(complaint: AuditedComplaint, callback: TrailedCallback): Generator<CallbackFinding> {
  const plan = planOf(callback);
  if (plan === undefined || callback.status !== "planned" || complaint.asOf <= plan.data.plannedFor) return;
  const { plannedFor } = plan.data;
  const sentence = `Callback ${callback.callback} was planned for ${plannedFor}, and never tried.`;
  yield {
    ...findingOnStep("planned-callback-not-tried", complaint, plan, sentence),
    at: plannedFor,
    dueAt: plannedFor,
  };
}
