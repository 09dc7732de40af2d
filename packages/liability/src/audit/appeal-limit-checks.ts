import { isTypedError } from "@complaint-ledger/event-sourcing";
import { limitAfter, policyAtHand, type Duration, type HandlingPolicy, type Limit } from "@complaint-ledger/policy";
import { disclosedAt } from "./appeal-checks.ts";
import type { Remark } from "./audit-finding.ts";
import type { AuditCheck, AuditSubject } from "./audit-subject.ts";

/** An appeal comes within the time that each pinned policy gives from the disclosure on. */
export const appealIsInTime: AuditCheck = (subject) =>
  subject.appeals.flatMap((appeal) => {
    const disclosed = disclosedAt(appeal.finding, appeal.appellant, subject.row);
    if (disclosed === undefined) return [];
    const subjects = [appeal.appeal, appeal.finding];
    const what = `appeal ${appeal.appeal} against finding ${appeal.finding} came in time`;
    return limitsOf(subject, "within").flatMap((rule) =>
      heldAgainst(rule, { from: disclosed, subjects, what, subject }, ({ dueAt, provisional }) =>
        appeal.at <= dueAt
          ? []
          : [
              {
                code: "appeal-too-late",
                at: appeal.at,
                subjects,
                ...marked(provisional),
                sentence: `appeal ${appeal.appeal} against finding ${appeal.finding} came on ${appeal.at}, and policy ${rule.policy.id} gave time until ${dueAt}`,
              },
            ],
      ),
    );
  });

/** An appeal is decided within the time that each pinned policy gives. */
export const appealIsDecidedInTime: AuditCheck = (subject) =>
  subject.appeals.flatMap(({ appeal, at, decision }) =>
    limitsOf(subject, "decideWithin").flatMap((rule) =>
      heldAgainst(
        rule,
        { from: at, subjects: [appeal], what: `appeal ${appeal} was decided in time`, subject },
        ({ dueAt, provisional }) => {
          if ((decision?.at ?? subject.asOf) <= dueAt) return [];
          const limit = `policy ${rule.policy.id} gave time until ${dueAt}`;
          return [
            decision === null
              ? {
                  code: "appeal-overdue",
                  at: dueAt,
                  subjects: [appeal],
                  ...marked(provisional),
                  sentence: `appeal ${appeal} is undecided, and ${limit}`,
                }
              : {
                  code: "appeal-decided-late",
                  at: decision.at,
                  subjects: [appeal],
                  ...marked(provisional),
                  sentence: `appeal ${appeal} was decided on ${decision.at}, and ${limit}`,
                },
          ];
        },
      ),
    ),
  );

interface LimitRule {
  readonly duration: Duration;
  readonly policy: HandlingPolicy;
}

interface Holding {
  /** From when the limit runs. UTC. */
  readonly from: string;
  readonly subjects: readonly string[];
  /** What the limit decides. */
  readonly what: string;
  readonly subject: AuditSubject;
}

/** What is remarked once the limit is known; or that a calendar does not reach so far, which is no reason to guess. */
function heldAgainst(
  { duration, policy }: LimitRule,
  { from, subjects, what, subject }: Holding,
  remarks: (limit: Limit) => readonly Remark[],
): readonly Remark[] {
  let limit: Limit;
  try {
    limit = limitAfter(from, duration, policy, subject.rules, "asHours");
  } catch (error) {
    if (!isTypedError(error, "not-reckonable")) throw error;
    const sentence = `whether ${what} cannot be said: ${error.problem}`;
    return [{ code: "limit-not-reckonable", at: from, subjects, sentence }];
  }
  return remarks(limit);
}

function limitsOf({ row, rules }: AuditSubject, which: "within" | "decideWithin"): readonly LimitRule[] {
  return row.circumstances.policies.flatMap((reference) => {
    const policy = policyAtHand(rules, reference);
    const duration = policy.liabilityAppeal?.[which];
    return duration === undefined ? [] : [{ duration, policy }];
  });
}

function marked(provisional: boolean): Pick<Remark, "provisional"> {
  return provisional ? { provisional } : {};
}
