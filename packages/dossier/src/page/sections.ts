import type { RegisterEntry } from "@complaint-ledger/register";
import type { Dossier } from "../dossier.ts";
import { line, linesOf } from "./lines-of.ts";
import type { Section } from "./page.ts";
import { say, textOf, type Wording } from "./wording.ts";

/** What of a line of the register the title or another part of a dossier tells. */
const toldElsewhere: ReadonlySet<string> = new Set<keyof RegisterEntry>([
  "complaintId",
  "callbacks",
  "deadlines",
  "finding",
  "outcomeCallback",
]);

/** Its line of the register, and how it stands with its time limits; what has a part of its own is left to that. */
export function headSection({ head, status }: Dossier, wording: Wording): Section {
  const facts = Object.fromEntries(Object.entries(head).filter(([field]) => !toldElsewhere.has(field)));
  const { head: heading, clocks } = wording.labels.headings;
  const standing = status === null ? [] : [line(clocks, textOf(wording, "status", status))];
  return { heading, entries: [{ title: null, lines: [...linesOf(facts, wording), ...standing] }] };
}

/** What is still to be done. */
export function dutySection({ duties }: Dossier, wording: Wording): Section {
  const entries = duties.map(({ duty, of, overdue, ...facts }) => ({
    title: `${textOf(wording, "duty", duty)} ${of}`,
    lines: linesOf({ ...facts, ...(overdue ? { overdue } : {}) }, wording),
  }));
  return { heading: wording.labels.headings.duties, entries };
}

/** Who was found responsible, and what came of it. */
export function findingSection({ findings }: Dossier, wording: Wording): Section {
  const entries = findings.map(({ finding, responsibility, ...facts }) => ({
    title: say(wording, "inBrackets", { name: finding, detail: textOf(wording, "responsibility", responsibility) }),
    lines: linesOf(facts, wording, "LiabilityDetermined"),
  }));
  return { heading: wording.labels.headings.findings, entries };
}

/** How the complainant was gone back to. */
export function callbackSection({ callbacks }: Dossier, wording: Wording): Section {
  const entries = callbacks.map(({ callback, status, ...facts }) => ({
    title: say(wording, "inBrackets", { name: callback, detail: textOf(wording, "status", status) }),
    lines: linesOf(facts, wording),
  }));
  return { heading: wording.labels.headings.callbacks, entries };
}

/** What an auditor would remark about that. */
export function remarkSection({ remarks }: Dossier, wording: Wording): Section {
  const entries = remarks.map(({ code, callback, at, dueAt, policy, provisional, sentence }) => ({
    title: textOf(wording, "code", code),
    lines: linesOf({ callback, at, dueAt, policy, provisional, sentence }, wording),
  }));
  return { heading: wording.labels.headings.remarks, entries };
}

/** What was put on file. */
export function evidenceSection({ evidence }: Dossier, wording: Wording): Section {
  const entries = evidence.map(({ evidence: id, kind, ...facts }) => ({
    title: say(wording, "inBrackets", { name: id, detail: textOf(wording, "kind", kind) }),
    lines: linesOf(facts, wording),
  }));
  return { heading: wording.labels.headings.evidence, entries };
}
