import type { ImportReport } from "./import-report.ts";
import type { RowFinding } from "./importer.ts";

/** A finding in one line, beginning with the place in the file as compilers do. */
export function findingLine(file: string, { line, column, rule, problem, code }: RowFinding): string {
  const place = [`${file}:${line}`, ...(column === undefined ? [] : [column])].join(": ");
  return `${place}: ${problem} [${rule === undefined ? code : `${code} by rule ${rule}`}]`;
}

/** What an import did, for people. */
export function importReportText(report: ImportReport, skipInvalid: boolean): string {
  const { file, format, rows, complaints, stepsLeftOut, events, seconds, eventsPerSecond, refused, remarks } = report;
  const lines = [
    `${file} (${format}): ${count(rows, "row")}, ${count(remarks.length, "remark")}`,
    ...(refused.length > 0 && !skipInvalid
      ? [
          `${count(complaints.skipped, "complaint")} and ${count(stepsLeftOut, "step")} of others cannot be taken over, as reported, so nothing was recorded.`,
          "Correct the rows, or record the rest with --skip-invalid.",
        ]
      : [
          `recorded      ${count(complaints.recorded, "complaint")}, ${count(events, "event")}`,
          `already there ${count(complaints.alreadyThere, "complaint")}`,
          `skipped       ${count(complaints.skipped, "complaint")}`,
          `left out      ${count(stepsLeftOut, "step")} of recorded complaints`,
          `in            ${seconds} s, ${eventsPerSecond} events/s`,
        ]),
  ];
  return `${lines.join("\n")}\n`;
}

function count(amount: number, what: string): string {
  return `${amount} ${what}${amount === 1 ? "" : "s"}`;
}
