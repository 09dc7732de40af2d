import { isSamePerson, type SanctionStatus } from "@complaint-ledger/complaint";
import type { SanctionStep } from "../facts/sanction-facts.ts";
import { isInForce } from "../findings/sanctions-of.ts";
import { supersedingOf } from "../findings/superseding.ts";
import type { Remark } from "./audit-finding.ts";
import type { AuditCheck } from "./audit-subject.ts";

/** Rule 2: a sanction is approved by somebody else than proposed it. */
export const approverDidNotPropose: AuditCheck = ({ sanctions }) =>
  sanctions.flatMap(({ sanction, by, steps }) =>
    steps
      .filter((step) => step.step === "approved" && isSamePerson(step.by, by))
      .map((step): Remark => ({
        code: "approver-proposed",
        at: step.at,
        subjects: [sanction],
        sentence: `${step.by.id} approved sanction ${sanction}, and ${by.id} proposed it, which is the same person`,
      })),
  );

/** What each step follows on. An execution without approval is told by a check of its own. */
const follows: Readonly<Record<SanctionStep, readonly SanctionStatus[]>> = {
  approved: ["proposed"],
  executed: ["proposed", "approved"],
  published: ["executed"],
  withdrawn: ["proposed", "approved"],
  reversed: ["executed", "published"],
};

/** The order of a 奖罚通知单: drafted → approved → executed → published; withdrawn before execution, reversed after it. */
export const stepsAreInOrder: AuditCheck = ({ sanctions }) =>
  sanctions.flatMap(({ sanction, steps }) =>
    steps.flatMap(({ step, at }, i): readonly Remark[] => {
      const status = steps[i - 1]?.step ?? "proposed";
      if (follows[step].includes(status)) return [];
      const sentence = `sanction ${sanction} was ${step} on ${at}, when it was ${status}`;
      return [{ code: "sanction-out-of-order", at, subjects: [sanction], sentence }];
    }),
  );

/** What was approved is executed or withdrawn, and that is reported. */
export const executionIsReported: AuditCheck = ({ sanctions }) =>
  sanctions.flatMap(({ sanction, status, steps }): readonly Remark[] => {
    const approval = steps.at(-1);
    if (status !== "approved" || approval === undefined) return [];
    return [
      {
        code: "execution-not-reported",
        at: approval.at,
        subjects: [sanction],
        sentence: `sanction ${sanction} was approved on ${approval.at}, and neither execution nor withdrawal is reported since`,
      },
    ];
  });

/** A sanction whose finding was revised after its execution has to be reversed, or borne out by a new one. */
export const sanctionsRestOnStandingFindings: AuditCheck = ({ row, sanctions }) =>
  sanctions.filter(isInForce).flatMap(({ sanction, finding: id, steps }): readonly Remark[] => {
    const finding = row.findings.find(({ finding }) => finding === id);
    const execution = steps.find(({ step }) => step === "executed");
    if (finding === undefined || execution === undefined) return [];
    const [revision] = supersedingOf(finding, row);
    if (revision === undefined || revision.entry < execution.entry) return [];
    return [
      {
        code: "reversal-owed",
        at: revision.at,
        subjects: [sanction, id, revision.finding],
        sentence: `sanction ${sanction} is in force, and finding ${id}, which it rests on, was superseded by ${revision.finding} on ${revision.at}`,
      },
    ];
  });
