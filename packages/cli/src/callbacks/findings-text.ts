import { callbackFindingCodes, type CallbackFinding, type CallbackFindings } from "@complaint-ledger/callbacks";
import { codeText } from "../text/code-text.ts";
import { counted } from "../text/counted.ts";
import { csvLine } from "../text/csv.ts";
import { ended } from "../text/ended.ts";
import { inPieces } from "../text/in-pieces.ts";
import type { TimeText } from "../text/local-time.ts";
import { printable } from "../text/printable.ts";
import { tableLines } from "../text/table.ts";
import { seenText } from "../text/seen-text.ts";

/** Findings for people: each in a sentence, then how many there are of which. */
export function* callbackFindingsText(found: CallbackFindings, time: TimeText): Generator<string> {
  const { findings, callbacks, complaints } = found;
  yield* inPieces(
    ended(findings.map((finding) => printable(`${finding.complaintId}: ${finding.sentence} [${codeText(finding)}]`))),
  );
  if (findings.length > 0) {
    yield "\n";
    yield* ended(tableLines(countColumns, countsOf(findings)));
    yield "\n";
  }
  yield `${counted(findings.length, "finding")} on ${counted(callbacks, "callback")} of ${counted(complaints, "complaint")}, ${seenText(found, time)}\n`;
}

const countColumns = [
  { title: "finding", value: ({ code }: CodeCount) => code },
  { title: "times", value: ({ times }: CodeCount) => String(times) },
];

interface CodeCount {
  readonly code: string;
  readonly times: number;
}

function countsOf(findings: readonly CallbackFinding[]): readonly CodeCount[] {
  return callbackFindingCodes
    .map((code) => ({ code, times: findings.filter((finding) => finding.code === code).length }))
    .filter(({ times }) => times > 0);
}

const fields = [
  "complaintId",
  "callback",
  "code",
  "at",
  "dueAt",
  "policy",
  "version",
  "event",
  "provisional",
  "sentence",
] as const;

/** Findings as CSV (RFC 4180), one line each; instants in UTC. */
export function* callbackFindingsCsv({ findings }: CallbackFindings): Generator<string> {
  yield csvLine(fields);
  for (const { policy, ...finding } of findings) {
    const values = { ...finding, policy: policy?.id ?? null, version: policy?.version ?? null };
    yield csvLine(fields.map((field) => String(values[field] ?? "")));
  }
}
