import { byId } from "../rules/identity.ts";
import type { Attempt, Rule } from "../step.ts";
import type { Violation } from "../violation.ts";
import { disclosedAt, mustStand } from "./finding-rules.ts";
import type { OfSanction } from "./sanction-rules.ts";
import type { Finding, LiabilityAppeal, Sanction } from "./state.ts";

/**
 * Rule 5, looked at twice: as the record stands now, and as things stood when it is said to have been executed, so that
 * neither the order of entry nor a date in the past is a way round it.
 */
export const executionRules: readonly Rule<OfSanction>[] = [
  (attempt) => onFinding(attempt, restsOnTheStandingFinding),
  (attempt) => onFinding(attempt, wasDisclosedToTheSanctioned),
  (attempt) => onFinding(attempt, noAppealIsOpen),
  (attempt) => onFinding(attempt, noAppealAwaitsARevision),
];

type FindingRule = (sanction: Sanction, finding: Finding, attempt: Attempt<OfSanction>) => readonly Violation[];

function onFinding(attempt: Attempt<OfSanction>, rule: FindingRule): readonly Violation[] {
  const { findings, sanctions } = attempt.state.liability;
  const sanction = byId(sanctions, attempt.data.sanction);
  const finding = sanction === undefined ? undefined : byId(findings, sanction.finding);
  return sanction === undefined || finding === undefined ? [] : rule(sanction, finding, attempt);
}

const restsOnTheStandingFinding: FindingRule = (_sanction, finding, { state }) =>
  mustStand("sanction", state.liability.findings, finding.id);

const wasDisclosedToTheSanctioned: FindingRule = ({ against }, finding, { occurredAt }) => {
  const disclosed = disclosedAt(finding, against);
  if (disclosed !== undefined && disclosed <= occurredAt) return [];
  return [
    {
      rule: "liability",
      code: "not-disclosed",
      field: "data.sanction",
      problem: `finding ${finding.id} was not disclosed to ${against.kind} ${against.id} by ${occurredAt}`,
      remedy: "Disclose it to them first, so that they know the facts and may appeal.",
    },
  ];
};

/** An appeal against a finding that was superseded meanwhile counts too: revising is no way past the appellant (ours). */
const noAppealIsOpen: FindingRule = (_sanction, _finding, { state, occurredAt }) =>
  state.liability.appeals
    .filter((appeal) => appeal.status === "open" || wasOpenAt(appeal, occurredAt))
    .map(({ id, decidedAt }) => ({
      rule: "liability",
      code: "appeal-open",
      field: "data.sanction",
      problem: decidedAt === null ? `appeal ${id} is open` : `appeal ${id} was open until ${decidedAt}`,
      remedy: "Wait for the decision on the appeal.",
    }));

function wasOpenAt({ at, decidedAt }: LiabilityAppeal, instant: string): boolean {
  return at <= instant && decidedAt !== null && instant < decidedAt;
}

/** A finding that an appeal has shaken carries no sanction until it is revised (ours). */
const noAppealAwaitsARevision: FindingRule = (_sanction, finding, { state }) =>
  state.liability.appeals
    .filter((appeal) => appeal.finding === finding.id && finding.supersededBy === null)
    .filter(({ status }) => status === "upheld" || status === "partlyUpheld")
    .map(({ id }) => ({
      rule: "liability",
      code: "appeal-upheld",
      field: "data.sanction",
      problem: `appeal ${id} against finding ${finding.id} was upheld, at least in part`,
      remedy: "Revise the finding, withdraw this sanction, and propose what the new finding bears out.",
    }));
