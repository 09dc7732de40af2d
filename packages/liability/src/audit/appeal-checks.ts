import { isSameParty, isSamePerson, type PartyReference } from "@complaint-ledger/complaint";
import type { Actor, Instant } from "@complaint-ledger/event-sourcing";
import type { LiabilityRow } from "../facts/liability-row.ts";
import { stands } from "../findings/superseding.ts";
import type { Appeal } from "../findings/appeals-of.ts";
import type { Remark } from "./audit-finding.ts";
import type { AuditCheck } from "./audit-subject.ts";

/** Whoever appeals was told the finding before. */
export const appellantWasTold: AuditCheck = ({ row, appeals }) =>
  appeals
    .filter(({ finding, appellant, at }) => !wasDisclosedBy(at, finding, appellant, row))
    .map((appeal) => ({
      code: "appeal-before-disclosure",
      at: appeal.at,
      subjects: [appeal.appeal, appeal.finding],
      sentence: `${party(appeal.appellant)} made appeal ${appeal.appeal} against finding ${appeal.finding}, which had not been disclosed to them`,
    }));

/** Rule 2: the judge is not the appellant, nor whoever appealed in their place. */
export const judgeDidNotAppeal: AuditCheck = ({ appeals }) =>
  appeals.flatMap((appeal): readonly Remark[] => {
    const { decision } = appeal;
    if (decision === null || !isSamePerson(decision.by, appellantOf(appeal))) return [];
    return [
      {
        code: "judge-appealed",
        at: decision.at,
        subjects: [appeal.appeal],
        sentence: `${decision.by.id} decided appeal ${appeal.appeal}, which is their own`,
      },
    ];
  });

/** Rule 2: the judge is nobody who had determined who is liable in this complaint. */
export const judgeDidNotClassify: AuditCheck = ({ row, appeals }) =>
  appeals.flatMap(({ appeal, decision }): readonly Remark[] => {
    if (decision === null) return [];
    const own = row.findings.find(({ by, entry }) => entry < decision.entry && isSamePerson(decision.by, by));
    if (own === undefined) return [];
    return [
      {
        code: "judge-classified",
        at: decision.at,
        subjects: [appeal, own.finding],
        sentence: `${decision.by.id} decided appeal ${appeal}, and determined finding ${own.finding}`,
      },
    ];
  });

/** Where an appeal was upheld, even in part, a revision of the finding has to follow. */
export const upheldAppealIsFollowed: AuditCheck = ({ row, appeals }) =>
  appeals.flatMap(({ appeal, finding: id, status, decision }): readonly Remark[] => {
    if (decision === null || (status !== "upheld" && status !== "partlyUpheld")) return [];
    const finding = row.findings.find(({ finding }) => finding === id);
    if (finding === undefined || !stands(finding, row)) return [];
    return [
      {
        code: "revision-owed",
        at: decision.at,
        subjects: [appeal, id],
        sentence: `appeal ${appeal} was ${status === "upheld" ? "upheld" : "partly upheld"} on ${decision.at}, and finding ${id} still stands`,
      },
    ];
  });

/** When a finding was first disclosed to somebody; `undefined` if it never was. */
export function disclosedAt(finding: string, to: PartyReference, { disclosures }: LiabilityRow): Instant | undefined {
  // Late entries come out of order, so the first recorded need not be the first that happened.
  return disclosures
    .filter((disclosure) => disclosure.finding === finding && isSameParty(disclosure.to, to))
    .map(({ at }) => at)
    .toSorted()[0];
}

/** Whether a finding had been disclosed to somebody by an instant. */
export function wasDisclosedBy(at: Instant, finding: string, to: PartyReference, row: LiabilityRow): boolean {
  const disclosed = disclosedAt(finding, to, row);
  return disclosed !== undefined && disclosed <= at;
}

/** A party in words. */
export function party({ kind, id }: PartyReference): string {
  return `${kind} ${id}`;
}

function appellantOf({ appellant, by }: Appeal): Actor {
  return by.onBehalfOf === appellant.id ? by : { id: appellant.id, role: "appellant" };
}
