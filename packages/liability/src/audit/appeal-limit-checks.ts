import { limitAfter, policyAtHand, type Duration, type HandlingPolicy } from "@complaint-ledger/policy";
import { disclosedAt } from "./appeal-checks.ts";
import type { Remark } from "./audit-finding.ts";
import type { AuditCheck, AuditSubject } from "./audit-subject.ts";

/** An appeal comes within the time that each pinned policy gives from the disclosure on. */
export const appealIsInTime: AuditCheck = (subject) =>
  subject.appeals.flatMap((appeal) => {
    const disclosed = disclosedAt(appeal.finding, appeal.appellant, subject.row);
    if (disclosed === undefined) return [];
    return limitsOf(subject, "within").flatMap(({ duration, policy }): readonly Remark[] => {
      const { dueAt, provisional } = limitAfter(disclosed, duration, policy, subject.rules, "asHours");
      if (appeal.at <= dueAt) return [];
      return [
        {
          code: "appeal-too-late",
          at: appeal.at,
          subjects: [appeal.appeal, appeal.finding],
          ...marked(provisional),
          sentence: `appeal ${appeal.appeal} against finding ${appeal.finding} came on ${appeal.at}, and policy ${policy.id} gave time until ${dueAt}`,
        },
      ];
    });
  });

/** An appeal is decided within the time that each pinned policy gives. */
export const appealIsDecidedInTime: AuditCheck = (subject) =>
  subject.appeals.flatMap(({ appeal, at, decision }) =>
    limitsOf(subject, "decideWithin").flatMap(({ duration, policy }): readonly Remark[] => {
      const { dueAt, provisional } = limitAfter(at, duration, policy, subject.rules, "asHours");
      if ((decision?.at ?? subject.asOf) <= dueAt) return [];
      const limit = `policy ${policy.id} gave time until ${dueAt}`;
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
    }),
  );

interface Limit {
  readonly duration: Duration;
  readonly policy: HandlingPolicy;
}

function limitsOf({ row, rules }: AuditSubject, which: "within" | "decideWithin"): readonly Limit[] {
  return row.circumstances.policies.flatMap((reference) => {
    const policy = policyAtHand(rules, reference);
    const duration = policy.liabilityAppeal?.[which];
    return duration === undefined ? [] : [{ duration, policy }];
  });
}

function marked(provisional: boolean): Pick<Remark, "provisional"> {
  return provisional ? { provisional } : {};
}
