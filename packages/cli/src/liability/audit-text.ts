import { auditCodes, type AuditFinding, type LiabilityAudit } from "@complaint-ledger/liability";
import { codeText } from "../text/code-text.ts";
import { counted } from "../text/counted.ts";
import { csvLine } from "../text/csv.ts";
import { ended } from "../text/ended.ts";
import { inPieces } from "../text/in-pieces.ts";
import type { TimeText } from "../text/local-time.ts";
import { printable } from "../text/printable.ts";
import { seenText } from "../text/seen-text.ts";
import { tableLines, type Column } from "../text/table.ts";

/** What an audit found, for people: each in a sentence, then how many there are of which. */
export function* auditText(audit: LiabilityAudit, time: TimeText): Generator<string> {
  const { findings, complaints } = audit;
  yield* inPieces(
    ended(findings.map((finding) => printable(`${finding.complaintId}: ${finding.sentence} [${codeText(finding)}]`))),
  );
  if (findings.length > 0) {
    yield "\n";
    yield* ended(tableLines(countColumns, countsOf(findings)));
    yield "\n";
  }
  yield `${counted(findings.length, "finding")} on ${counted(complaints, "complaint")}, ${seenText(audit, time)}\n`;
}

/** What an audit found, as CSV (RFC 4180), one line each; instants in UTC, ids separated by semicolons. */
export function* auditCsv({ findings }: LiabilityAudit): Generator<string> {
  yield csvLine(["complaintId", "code", "kind", "at", "subjects", "provisional", "sentence"]);
  for (const { complaintId, code, at, subjects, provisional, sentence } of findings) {
    yield csvLine([complaintId, code, auditCodes[code], at, subjects.join(";"), String(provisional ?? ""), sentence]);
  }
}

interface CodeCount {
  readonly code: string;
  readonly kind: string;
  readonly times: number;
}

const countColumns: readonly Column<CodeCount>[] = [
  { title: "finding", value: ({ code }) => code },
  { title: "kind", value: ({ kind }) => kind },
  { title: "times", value: ({ times }) => String(times) },
];

function countsOf(findings: readonly AuditFinding[]): readonly CodeCount[] {
  const times = new Map<string, number>();
  for (const { code } of findings) times.set(code, (times.get(code) ?? 0) + 1);
  return Object.entries(auditCodes).flatMap(([code, kind]) => {
    const count = times.get(code);
    return count === undefined ? [] : [{ code, kind, times: count }];
  });
}
