import { moneyText, type ApprovalLimit, type HandlingPolicy } from "@complaint-ledger/policy";
import { closureLines } from "./closure-texts.ts";
import { code } from "./code.ts";

/** What a policy enforces, audits and states beside its time limits. */
export function conductSection(policy: HandlingPolicy): readonly string[] {
  const lines = [
    ...bulleted(closureLines(policy.closure)),
    ...bulleted(approvalLines(policy)),
    ...bulleted(callbackLines(policy)),
    ...bulleted(namesLine("Channels that are refused", policy.refusedChannels)),
    ...bulleted(namesLine("The record is signed by", policy.recordSignedBy ?? [])),
    ...bulleted(transferLine(policy)),
    ...bulleted(deferralLine(policy)),
    ...bulleted(appealLine(policy)),
    ...bulleted(targetsLine(policy)),
  ];
  const heading = ["## Beside the time limits", ""];
  if (lines.length === 0) return [...heading, "This policy enforces time limits and nothing else.", ""];
  return [...heading, "Callback media and questions are audited, targets stated, all else enforced:", "", ...lines, ""];
}

function bulleted(lines: readonly string[]): readonly string[] {
  return lines.map((line) => (line.startsWith(" ") ? line : `- ${line}`));
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
  const money = amounts.map(moneyText);
  return `${code(role)} ${kinds}, up to ${money.join(", ")}`;
}

function callbackLines({ callbacks }: HandlingPolicy): readonly string[] {
  const { media, attemptsBeforeAbandoning, questionnaires, agentDiffersFromHandler } = callbacks;
  const attempts = `${attemptsBeforeAbandoning} failed ${attemptsBeforeAbandoning === 1 ? "attempt" : "attempts"}`;
  return [
    ...(media.length === 0 ? [] : [`Audited: callbacks are made by ${media.join(", ")}.`]),
    ...Object.entries(questionnaires).map(
      ([purpose, { id, version }]) => `Audited: ${purpose} callbacks ask ${code(id)} version ${version}.`,
    ),
    ...(attemptsBeforeAbandoning === 0 ? [] : [`A callback is abandoned after ${attempts} at the earliest.`]),
    ...(agentDiffersFromHandler ? ["Whoever handled it does not call back."] : []),
  ];
}

// The one document that says so; elsewhere it is read from the wish for a confirmed record.
const saysUnderstood = new Set(["telecom-complaint"]);

function transferLine({ id, recordSignedBy = [], closure }: HandlingPolicy): readonly string[] {
  const wantsConfirmation =
    recordSignedBy.length > 0 || Object.values(closure).some((needs) => needs?.includes("recordConfirmed"));
  if (!wantsConfirmation) return [];
  return [`A case is transferred only once it is fully understood${saysUnderstood.has(id) ? "" : " (ours)"}.`];
}

function deferralLine({ deferral }: HandlingPolicy): readonly string[] {
  if (deferral === undefined) return [];
  const reasons =
    deferral.reasons.length === 0 ? "for any reason" : `for ${deferral.reasons.map(code).join(", ")} only`;
  const contact = deferral.contactRequired ? ", with a contact of the complainant on record" : "";
  return [`A reply is deferred ${reasons}${contact}; its definite date is then a limit of its own.`];
}

/** Only a document that lets the employee appeal has this; whoever else is found liable may appeal anyway. */
function appealLine({ liabilityAppeal }: HandlingPolicy): readonly string[] {
  if (liabilityAppeal === undefined) return [];
  const { within } = liabilityAppeal;
  const period = within === undefined ? "no period is given" : `within ${within.amount} ${within.unit}`;
  return [`The employee complained of is told the facts and may appeal; ${period}.`];
}

function targetsLine({ targets }: HandlingPolicy): readonly string[] {
  if (targets === undefined) return [];
  const { handledPercent, repliedPercent } = targets;
  const parts = [
    ...(handledPercent === undefined ? [] : [`handled ${handledPercent} %`]),
    ...(repliedPercent === undefined ? [] : [`replied to ${repliedPercent} %`]),
  ];
  return [`Targets, stated only: ${parts.join(", ")}.`];
}

function namesLine(what: string, names: readonly string[]): readonly string[] {
  return names.length === 0 ? [] : [`${what}: ${names.map(code).join(", ")}.`];
}
