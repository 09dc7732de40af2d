import type { ApprovalLimit, HandlingPolicy, Money } from "@complaint-ledger/policy";
import type { ProposedRemedy } from "@complaint-ledger/complaint";
import { ofType, type EventOnRecord } from "./complaint-history.ts";
import type { ComplaintInvariant, Moment } from "./moment.ts";

/**
 * Rule 3: no offer beyond the offerer's limit, unless approved by someone whose limit covers it. Per currency the
 * dearest option counts, plus what is promised already.
 */
export const approvalLimits: ComplaintInvariant = (moment) => {
  const { event } = moment;
  switch (event.type) {
    case "SolutionOffered":
      return offer(event, moment);
    case "SolutionApproved":
    case "SolutionRefused":
      return hasASay(event.actor.role, moment);
    case "ComplaintClosed":
      return event.data.approvedBy === undefined ? [] : hasASay(event.data.approvedBy.role, moment);
    case "RemedyInstructed":
      return event.data.solution === undefined ? ofOnesOwnAccord(event, moment) : owed(event, moment.before);
    default:
      return [];
  }
};

function offer({ data, actor }: EventOnRecord<"SolutionOffered">, { before, pinned }: Moment): readonly string[] {
  const approvers = ofType(before, "SolutionApproved").filter(({ data: { solution } }) => solution === data.solution);
  const breaches: string[] = [];
  if (pinned.some(({ solutionApproval }) => solutionApproval === "always") && approvers.length === 0) {
    breaches.push("offered without the approval that is always asked");
  }
  const proposal = ofType(before, "SolutionProposed").find(({ data: { solution } }) => solution === data.solution);
  const options = (proposal?.data.options ?? []).map(({ remedies }) => remedies);
  const roles = [actor.role, ...approvers.map((approval) => approval.actor.role)];
  const promised = promisedBy(before, data.solution);
  const isCovered = roles.some((role) => pinned.every((policy) => covers(limitOf(policy, role), options, promised)));
  return isCovered ? breaches : [...breaches, "offered beyond every limit"];
}

function hasASay(role: string, { pinned }: Moment): readonly string[] {
  return pinned.every(({ approverRoles }) => approverRoles.length === 0 || approverRoles.includes(role))
    ? []
    : [`${role} has no say in approvals`];
}

function ofOnesOwnAccord(
  { data, actor }: EventOnRecord<"RemedyInstructed">,
  { before, pinned }: Moment,
): readonly string[] {
  const isCovered = pinned.every((policy) => covers(limitOf(policy, actor.role), [[data]], promisedBy(before)));
  return isCovered ? [] : ["instructed beyond the limit"];
}

/** What is instructed under a solution is promised by its accepted option, so many times and for as much. */
function owed({ data }: EventOnRecord<"RemedyInstructed">, before: readonly EventOnRecord[]): readonly string[] {
  const isLike = (other: ProposedRemedy): boolean => wording(other) === wording(data);
  const promised = acceptedRemedies(before, data.solution ?? "").filter(isLike).length;
  const instructed = ofType(before, "RemedyInstructed").filter(
    (other) => other.data.solution === data.solution && isLike(other.data),
  ).length;
  return instructed < promised ? [] : ["instructed under a solution that does not promise it"];
}

function wording({ kind, amount }: ProposedRemedy): string {
  return `${kind} ${amount?.minorUnits ?? "-"} ${amount?.currency ?? "-"}`;
}

function acceptedRemedies(events: readonly EventOnRecord[], solution: string): readonly ProposedRemedy[] {
  const accepted = ofType(events, "SolutionAccepted").find(({ data }) => data.solution === solution)?.data.option;
  const options = ofType(events, "SolutionProposed").find(({ data }) => data.solution === solution)?.data.options ?? [];
  return options.find(({ id }) => id === accepted)?.remedies ?? [];
}

/** Sums by currency of what is promised, other than by one solution. */
function promisedBy(events: readonly EventOnRecord[], except?: string): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  const add = (more: ReadonlyMap<string, number>): void => {
    for (const [currency, amount] of more) sums.set(currency, (sums.get(currency) ?? 0) + amount);
  };
  for (const { data } of ofType(events, "SolutionOffered")) {
    const { solution } = data;
    if (solution === except || ofType(events, "SolutionDeclined").some((other) => other.data.solution === solution))
      continue;
    const options = ofType(events, "SolutionProposed").find((other) => other.data.solution === solution)?.data.options;
    const isAccepted = ofType(events, "SolutionAccepted").some((other) => other.data.solution === solution);
    add(dearest(isAccepted ? [acceptedRemedies(events, solution)] : (options ?? []).map(({ remedies }) => remedies)));
  }
  for (const { data } of ofType(events, "RemedyInstructed")) {
    if (data.solution === undefined) add(dearest([[data]]));
  }
  return sums;
}

/** Per currency the dearest of several alternatives. */
function dearest(alternatives: readonly (readonly ProposedRemedy[])[]): ReadonlyMap<string, number> {
  const most = new Map<string, number>();
  const currencies = new Set(alternatives.flat().flatMap(({ amount }) => amount?.currency ?? []));
  for (const currency of currencies) {
    const totals = alternatives.map((remedies) =>
      remedies.reduce((sum, { amount }) => sum + (amount?.currency === currency ? amount.minorUnits : 0), 0),
    );
    most.set(currency, Math.max(...totals));
  }
  return most;
}

function limitOf({ approvalLimits: limits }: HandlingPolicy, role: string): ApprovalLimit {
  const limitless: ApprovalLimit = { role, remedies: "any", amounts: "unlimited" };
  if (limits.length === 0) return limitless;
  return limits.find((limit) => limit.role === role) ?? { role, remedies: [], amounts: [] };
}

const measuredInMoney: ReadonlySet<string> = new Set(["refund", "priceReduction", "compensation", "goodwill"]);

function covers(
  { remedies, amounts }: ApprovalLimit,
  options: readonly (readonly ProposedRemedy[])[],
  promised: ReadonlyMap<string, number>,
): boolean {
  const kindsFit = remedies === "any" || options.flat().every(({ kind }) => remedies.includes(kind));
  if (amounts === "unlimited") return kindsFit;
  const most = (currency: string): number =>
    amounts.find((limit: Money) => limit.currency === currency)?.minorUnits ?? -1;
  const isPriced = options.flat().every(({ kind, amount }) => amount !== undefined || !measuredInMoney.has(kind));
  return (
    kindsFit &&
    isPriced &&
    [...dearest(options)].every(([currency, sum]) => sum + (promised.get(currency) ?? 0) <= most(currency))
  );
}
