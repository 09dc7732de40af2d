import { liabilityBreaches, type LiabilityEvent } from "./liability-breaches.ts";
import { ofType, type EventOnRecord } from "./complaint-history.ts";
import type { ComplaintInvariant } from "./moment.ts";

const types = [
  "LiabilityDetermined",
  "FindingDisclosed",
  "LiabilityAppealed",
  "LiabilityAppealDecided",
  "LiabilityRevised",
  "SanctionProposed",
  "SanctionApproved",
  "SanctionExecuted",
  "SanctionPublished",
  "SanctionWithdrawn",
  "SanctionReversed",
  "LossRecovered",
] as const;

/**
 * Rule 5: shares say whose fault it is; findings are superseded in one chain, never changed; no sanction is executed
 * before disclosure to the person, during an appeal or on a superseded finding. What the liability steps' own tests
 * hold, held here among all other events, and the evidence a finding rests on.
 */
export const liability: ComplaintInvariant = ({ event, before }) => {
  if (!isOfLiability(event)) return [];
  const index = ofType(before, ...types).length;
  return [
    ...liabilityBreaches([...ofType(before, ...types), event]).filter((breach) => breach.startsWith(`${index}: `)),
    ...restsOnWhatIsOnFile(event, before),
  ];
};

function isOfLiability(event: EventOnRecord): event is EventOnRecord & LiabilityEvent {
  return types.some((type) => type === event.type);
}

function restsOnWhatIsOnFile(event: LiabilityEvent, before: readonly EventOnRecord[]): readonly string[] {
  if (event.type !== "LiabilityDetermined" && event.type !== "LiabilityRevised") return [];
  const onFile = ofType(before, "EvidenceAttached", "StatementTaken").map(({ data }) =>
    "evidence" in data ? data.evidence : data.statement,
  );
  const { parties, evidence, basis } = event.data;
  const breaches = evidence.filter((id) => !onFile.includes(id)).map((id) => `rests on ${id}, which is not on file`);
  if (parties.length > 0 && evidence.length === 0 && basis.kind === "rules") breaches.push("rests on nothing");
  return breaches;
}
