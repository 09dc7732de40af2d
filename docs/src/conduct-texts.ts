import type { ApprovalLimit, ClosureRule, HandlingPolicy } from "@complaint-ledger/policy";

/** What a policy enforces beside its time limits, a line each; empty where it sets none of it. */
export function conductLines(policy: HandlingPolicy): readonly string[] {
  return [
    ...closureLine(policy.closure),
    ...approvalLines(policy),
    ...callbackLine(policy),
    ...namesLine("Refused channels", policy.refusedChannels),
    ...(policy.recordSignedBy === undefined ? [] : [`The record is signed by: ${policy.recordSignedBy.join(", ")}.`]),
    ...deferralLine(policy),
    ...(policy.liabilityAppeal === undefined ? [] : ["Whoever is found liable may appeal."]),
    ...targetsLine(policy),
  ];
}

function closureLine(closure: ClosureRule): readonly string[] {
  const ways = Object.entries(closure).map(([outcome, needs]) => [outcome, needs ?? []] as const);
  if (ways.every(([, needs]) => needs.length === 0)) return [];
  const texts = ways.map(
    ([outcome, needs]) => `\`${outcome}\` with ${needs.length === 0 ? "nothing" : needs.map(code).join(", ")}`,
  );
  return [`Closing needs, by outcome (no other is possible): ${texts.join("; ")}.`];
}

function approvalLines({ approvalLimits, solutionApproval, approverRoles }: HandlingPolicy): readonly string[] {
  if (approvalLimits.length === 0) return [];
  const who = approverRoles.length === 0 ? "any role whose limit covers it" : approverRoles.map(code).join(" or ");
  const when = solutionApproval === "always" ? "Every solution" : "A solution beyond the offerer's limit";
  return [`Who may promise what: ${approvalLimits.map(limitText).join("; ")}.`, `${when} is approved by ${who}.`];
}

function limitText({ role, remedies, amounts }: ApprovalLimit): string {
  const kinds = remedies === "any" ? "any remedy" : remedies.join(", ");
  if (amounts === "unlimited") return `${code(role)} ${kinds}`;
  if (amounts.length === 0) return `${code(role)} ${kinds}, no money`;
  const money = amounts.map(({ minorUnits, currency }) => `${minorUnits} ${currency} in minor units`);
  return `${code(role)} ${kinds}, up to ${money.join(", ")}`;
}

function callbackLine({ callbacks }: HandlingPolicy): readonly string[] {
  const { media, attemptsBeforeAbandoning, questionnaires, agentDiffersFromHandler } = callbacks;
  const parts = [
    ...(media.length === 0 ? [] : [`by ${media.join(", ")}`]),
    ...Object.entries(questionnaires).map(
      ([purpose, { id, version }]) => `${purpose} with the questions ${code(id)} version ${version}`,
    ),
    ...(attemptsBeforeAbandoning === 0
      ? []
      : [
          `abandoned after ${attemptsBeforeAbandoning} failed ${attemptsBeforeAbandoning === 1 ? "attempt" : "attempts"} at the earliest`,
        ]),
    ...(agentDiffersFromHandler ? ["never by somebody who handled it"] : []),
  ];
  return parts.length === 0 ? [] : [`Callbacks: ${parts.join("; ")}.`];
}

function deferralLine({ deferral }: HandlingPolicy): readonly string[] {
  if (deferral === undefined) return [];
  const reasons =
    deferral.reasons.length === 0 ? "for any reason" : `for ${deferral.reasons.map(code).join(", ")} only`;
  return [
    `A reply is deferred ${reasons}${deferral.contactRequired ? ", with a contact of the complainant on record" : ""}.`,
  ];
}

function targetsLine({ targets }: HandlingPolicy): readonly string[] {
  if (targets === undefined) return [];
  const { handledPercent, repliedPercent } = targets;
  const parts = [
    ...(handledPercent === undefined ? [] : [`handled ${handledPercent} %`]),
    ...(repliedPercent === undefined ? [] : [`replied to ${repliedPercent} %`]),
  ];
  return [`Targets, measured only: ${parts.join(", ")}.`];
}

function namesLine(what: string, names: readonly string[]): readonly string[] {
  return names.length === 0 ? [] : [`${what}: ${names.map(code).join(", ")}.`];
}

function code(name: string): string {
  return `\`${name}\``;
}
