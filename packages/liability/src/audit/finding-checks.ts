import { responsibilityOf } from "@complaint-ledger/complaint";
import type { FindingFact } from "../facts/finding-facts.ts";
import { stands } from "../findings/superseding.ts";
import type { Remark } from "./audit-finding.ts";
import type { AuditCheck } from "./audit-subject.ts";

/** A finding names the rules it rests on, or says that it was imported. */
export const restsOnBasis: AuditCheck = ({ row }) =>
  row.findings
    .filter(({ basis }) => basis === null || (basis.kind === "rules" && basis.references.length === 0))
    .map((finding) => remark("no-basis", finding, `finding ${finding.finding} names no rule that it rests on`));

/** A finding that names somebody rests on evidence on file; imported history brings none of its own. */
export const restsOnEvidence: AuditCheck = ({ row }) =>
  row.findings.flatMap((finding): readonly Remark[] => {
    const { finding: id, evidence, basis, parties } = finding;
    if (evidence.length === 0) {
      if (parties.length === 0 || basis?.kind === "imported") return [];
      return [remark("no-evidence", finding, `finding ${id} names who is liable and rests on no evidence`)];
    }
    const onFile = new Set([
      ...row.evidence.map(({ evidence: attached }) => attached),
      ...row.statements.map(({ statement }) => statement),
    ]);
    const missing = evidence.filter((reference) => !onFile.has(reference));
    if (missing.length === 0) return [];
    return [remark("unknown-evidence", finding, `finding ${id} rests on ${missing.join(", ")}, which is not on file`)];
  });

/** Rule 5: what a finding says of the main responsibility follows from its parties; undetermined, it names none. */
export const responsibilityFollowsFromShares: AuditCheck = ({ row }) =>
  row.findings.flatMap((finding): readonly Remark[] => {
    const { finding: id, responsibility, parties } = finding;
    const follows = responsibilityOf(parties);
    if (responsibility === follows) return [];
    if (responsibility === "undetermined") {
      return [
        remark("undetermined-with-shares", finding, `finding ${id} says undetermined and names who holds shares`),
      ];
    }
    const sentence = `finding ${id} says ${responsibility}, and its weights make it ${follows}`;
    return [remark("responsibility-disagrees", finding, sentence)];
  });

/** Rule 5: findings are one chain, each but the last superseded by the next. */
export const oneFindingStands: AuditCheck = ({ row }) => {
  const [first, ...others] = row.findings.filter((finding) => stands(finding, row));
  if (first === undefined) return [];
  return others.map((finding): Remark => ({
    code: "two-standing",
    at: finding.at,
    subjects: [finding.finding, first.finding],
    sentence: `finding ${finding.finding} stands beside finding ${first.finding} and does not supersede it`,
  }));
};

function remark(code: Remark["code"], { at, finding }: FindingFact, sentence: string): Remark {
  return { code, at, subjects: [finding], sentence };
}
