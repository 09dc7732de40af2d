import type { SanctionStepFact } from "../facts/sanction-facts.ts";
import type { Appeal } from "../findings/appeals-of.ts";
import type { Sanction } from "../findings/sanctions-of.ts";
import { supersedingOf } from "../findings/superseding.ts";
import { party, wasDisclosedBy } from "./appeal-checks.ts";
import type { Remark } from "./audit-finding.ts";
import type { AuditCheck, AuditSubject } from "./audit-subject.ts";

/** No sanction is executed that was not approved before. */
export const executionWasApproved: AuditCheck = (subject) =>
  ofExecutions(subject, ({ sanction, steps }, { at }) =>
    steps.some((step) => step.step === "approved" && step.at <= at)
      ? []
      : [
          {
            code: "executed-without-approval",
            at,
            subjects: [sanction],
            sentence: `sanction ${sanction} was executed on ${at}, and nobody had approved it`,
          },
        ],
  );

/** Rule 5: no sanction is executed before the finding was disclosed to the one sanctioned. */
export const executionFollowedDisclosure: AuditCheck = (subject) =>
  ofExecutions(subject, ({ sanction, finding, against }, { at }) =>
    wasDisclosedBy(at, finding, against, subject.row)
      ? []
      : [
          {
            code: "executed-before-disclosure",
            at,
            subjects: [sanction, finding],
            sentence: `sanction ${sanction} was executed on ${at}, and finding ${finding} had not been disclosed to ${party(against)}`,
          },
        ],
  );

/** Rule 5: no sanction is executed while an appeal in the complaint is open; nor before one that was entered only later. */
export const executionAwaitedAppeals: AuditCheck = (subject) =>
  ofExecutions(subject, ({ sanction }, execution) =>
    subject.appeals
      .filter((appeal) => wasOpenOnRecord(appeal, execution) || wasOpenAt(appeal, execution))
      .map(({ appeal, at, entry }): Remark => {
        const subjects = [sanction, appeal];
        const executed = `sanction ${sanction} was executed on ${execution.at}`;
        return entry < execution.entry
          ? {
              code: "executed-under-appeal",
              at: execution.at,
              subjects,
              sentence: `${executed}, before appeal ${appeal} of ${at} was decided`,
            }
          : {
              code: "appeal-entered-late",
              at: execution.at,
              subjects,
              sentence: `${executed}, and appeal ${appeal} of ${at} was entered only afterwards`,
            };
      }),
  );

/** A finding that an appeal has shaken carries no sanction until it is revised (ours). */
export const executionHeededAppeals: AuditCheck = (subject) =>
  ofExecutions(subject, ({ sanction, finding }, execution) => {
    const { at, entry } = execution;
    if (supersededBefore(entry, finding, subject) !== undefined) return [];
    return (
      subject.appeals
        .filter(({ finding: against }) => against === finding)
        .filter(({ status }) => status === "upheld" || status === "partlyUpheld")
        .filter((appeal) => appeal.decision !== null && appeal.decision.entry < entry)
        // What was executed before the decision is told as done under the appeal.
        .filter((appeal) => !wasOpenAt(appeal, execution))
        .map(({ appeal }): Remark => ({
          code: "executed-after-upheld-appeal",
          at,
          subjects: [sanction, appeal, finding],
          sentence: `sanction ${sanction} was executed on ${at}, though appeal ${appeal} against finding ${finding} had been upheld, at least in part`,
        }))
    );
  });

/** Rule 5: no sanction is executed on a finding that was superseded before. */
export const executionRestedOnStanding: AuditCheck = (subject) =>
  ofExecutions(subject, ({ sanction, finding }, { at, entry }) => {
    const revision = supersededBefore(entry, finding, subject);
    if (revision === undefined) return [];
    return [
      {
        code: "executed-on-superseded",
        at,
        subjects: [sanction, finding, revision.finding],
        sentence: `sanction ${sanction} was executed on ${at}, though ${revision.finding} had superseded finding ${finding}, which it rests on`,
      },
    ];
  });

/** Looked at twice, as the rule does: a date before the appeal is no way round it. */
function wasOpenOnRecord({ entry, decision }: Appeal, execution: SanctionStepFact): boolean {
  return entry < execution.entry && (decision === null || execution.entry < decision.entry);
}

function wasOpenAt({ at, decision }: Appeal, execution: SanctionStepFact): boolean {
  return at <= execution.at && (decision === null || execution.at < decision.at);
}

function ofExecutions(
  { sanctions }: AuditSubject,
  check: (sanction: Sanction, execution: SanctionStepFact) => readonly Remark[],
): readonly Remark[] {
  return sanctions.flatMap((sanction) =>
    sanction.steps.filter(({ step }) => step === "executed").flatMap((execution) => check(sanction, execution)),
  );
}

function supersededBefore(entry: number, id: string, { row }: AuditSubject) {
  const finding = row.findings.find(({ finding }) => finding === id);
  return finding && supersedingOf(finding, row).find((revision) => revision.entry < entry);
}
