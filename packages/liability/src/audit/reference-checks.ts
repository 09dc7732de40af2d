import type { Fact } from "../facts/fact.ts";
import { isRevision } from "../findings/superseding.ts";
import type { AuditCode } from "./audit-codes.ts";
import type { Remark } from "./audit-finding.ts";
import type { AuditCheck } from "./audit-subject.ts";

/** What rests on a finding, appeal or sanction rests on one that is on record before it. */
export const referencesAreOnRecord: AuditCheck = ({ row }) => {
  const findings = row.findings.map(named("finding"));
  const appeals = row.appeals.map(named("appeal"));
  const sanctions = row.sanctions.map(named("sanction"));
  const onFinding: readonly Reference[] = [
    ...row.findings
      .filter(isRevision)
      .map((fact) => ({ fact, to: fact.revision.supersedes, subjects: [fact.finding], of: `finding ${fact.finding}` })),
    ...row.disclosures.map((fact) => ({ fact, to: fact.finding, subjects: [], of: "a disclosure" })),
    ...row.appeals.map((fact) => ({ fact, to: fact.finding, subjects: [fact.appeal], of: `appeal ${fact.appeal}` })),
    ...row.sanctions.map((fact) => ({
      fact,
      to: fact.finding,
      subjects: [fact.sanction],
      of: `sanction ${fact.sanction}`,
    })),
    ...row.recoveries.flatMap((fact) =>
      fact.finding === null ? [] : [{ fact, to: fact.finding, subjects: [], of: "a recovery of loss" }],
    ),
  ];
  const onAppeal: readonly Reference[] = [
    ...row.decisions.map((fact) => ({ fact, to: fact.appeal, subjects: [], of: "a decision" })),
    ...row.findings.filter(isRevision).flatMap((fact) => {
      const { appeal } = fact.revision;
      return appeal === null ? [] : [{ fact, to: appeal, subjects: [fact.finding], of: `finding ${fact.finding}` }];
    }),
  ];
  const onSanction = row.sanctionSteps.map((fact) => ({
    fact,
    to: fact.sanction,
    subjects: [],
    of: `that a sanction was ${fact.step}`,
  }));
  return [
    ...dangling("unknown-finding", "finding", onFinding, findings),
    ...dangling("unknown-appeal", "appeal", onAppeal, appeals),
    ...dangling("unknown-sanction", "sanction", onSanction, sanctions),
  ];
};

/** An id names one thing. */
export const idsAreTakenOnce: AuditCheck = ({ row }) => [
  ...twice("finding", row.findings.map(named("finding"))),
  ...twice("appeal", row.appeals.map(named("appeal"))),
  ...twice("sanction", row.sanctions.map(named("sanction"))),
];

interface Named {
  readonly id: string;
  readonly fact: Fact;
}

interface Reference {
  readonly fact: Fact;
  readonly to: string;
  /** Ids of what refers. */
  readonly subjects: readonly string[];
  /** What refers, in words. */
  readonly of: string;
}

function named<Key extends string>(key: Key): (fact: Fact & Readonly<Record<Key, string>>) => Named {
  return (fact) => ({ id: fact[key], fact });
}

function dangling(
  code: AuditCode,
  what: string,
  references: readonly Reference[],
  known: readonly Named[],
): readonly Remark[] {
  const isKnown = ({ fact, to }: Reference): boolean =>
    known.some(({ id, fact: { entry } }) => id === to && entry < fact.entry);
  return references
    .filter((reference) => !isKnown(reference))
    .map(({ fact, to, subjects, of }) => ({
      code,
      at: fact.at,
      subjects: [...subjects, to],
      sentence: `${of} names ${what} ${to}, which was not on record`,
    }));
}

function twice(what: string, all: readonly Named[]): readonly Remark[] {
  return all
    .filter(({ id }, i) => all.findIndex((other) => other.id === id) < i)
    .map(({ id, fact }) => ({
      code: "id-twice",
      at: fact.at,
      subjects: [id],
      sentence: `${what} ${id} is recorded twice`,
    }));
}
