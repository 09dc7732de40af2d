import type { ComplaintCommand } from "@complaint-ledger/complaint";
import type { Instant } from "@complaint-ledger/event-sourcing";
import { commandIdOf } from "../command-ids.ts";
import type { BostonClosing } from "./boston-case.ts";
import { caseNamedIn, closingRuleFor, type ClosingRule } from "./closing-rules.ts";
import { FORMAT } from "./format.ts";

/** The commands that close a case, after those for what its closing reason says: all of it is known only then. */
export function closingCommands(caseId: string, closing: BostonClosing): readonly ComplaintCommand[] {
  const { at, reason } = closing;
  const rule = closingRuleFor(reason);
  const words = reason.trim() === "" ? {} : { reason };
  return [
    ...(rule === undefined ? [] : whatTheWordsSay(rule, caseId, closing)),
    { ...step(caseId, "close", at), type: "CloseComplaint", data: { outcome: "unspecified", ...words } },
  ];
}

function whatTheWordsSay(
  { id, meaning, validity, finding, duplicate, referredTo }: ClosingRule,
  caseId: string,
  { at, reason }: BostonClosing,
): readonly ComplaintCommand[] {
  const commands: ComplaintCommand[] = [];
  if (validity !== undefined) {
    commands.push({ ...step(caseId, "classify", at), type: "ClassifyComplaint", data: { validity } });
  }
  if (finding !== undefined) {
    // Whoever it was is somebody else in each case, as far as the file tells.
    const violator = { kind: "thirdParty", id: `${FORMAT}-${caseId}-violator`, weight: 1 } as const;
    commands.push({
      ...step(caseId, "find", at),
      type: "DetermineLiability",
      data: {
        finding: "imported",
        parties: finding === "violator" ? [violator] : [],
        basis: { kind: "imported", source: FORMAT, rule: id },
        evidence: [],
        findings: meaning,
      },
    });
  }
  if (duplicate === true) {
    const named = caseNamedIn(reason);
    // Some name their own number: which case they repeat is not known then either.
    const target = named === undefined || named === caseId ? null : named;
    const data = { link: "imported", kind: "duplicate", target } as const;
    commands.push({ ...step(caseId, "link", at), type: "LinkComplaint", data });
  }
  if (referredTo !== undefined) {
    const data = { authority: referredTo, matter: meaning };
    commands.push({ ...step(caseId, "refer", at), type: "NotifyAuthority", data });
  }
  return commands;
}

function step(complaintId: string, name: string, occurredAt: Instant): Omit<ComplaintCommand, "type" | "data"> {
  return { complaintId, commandId: commandIdOf(FORMAT, complaintId, name), occurredAt };
}
