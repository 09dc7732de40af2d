import type { SlaReport } from "@complaint-ledger/sla";

const counts = ["complaints", "withoutDeadline", "running", "paused", "met", "breached", "waived"] as const;

/** A report as CSV (RFC 4180): one line a group, then one for all; rates are shares from 0 to 1, empty where there is none. */
export function* reportCsv(report: SlaReport): Generator<string> {
  yield line([report.by ?? "group", ...counts, "overdue", "atRisk", "handledRate", "repliedRate"]);
  for (const { key, ...group } of report.groups) yield figures(key ?? "", group);
  yield figures("all", report);
}

function figures(
  name: string,
  { totals, overdue, atRisk, handledRate, repliedRate }: Omit<SlaReport, "asOf" | "by" | "groups">,
): string {
  const rates = [handledRate, repliedRate].map((rate) => rate?.toFixed(6) ?? "");
  return line([name, ...counts.map((count) => String(totals[count])), String(overdue), String(atRisk), ...rates]);
}

function line(fields: readonly string[]): string {
  return `${fields.map(quoted).join(",")}\r\n`;
}

function quoted(field: string): string {
  // What a spreadsheet would take for a formula is kept from being one.
  const text = /^[=+\-@\t]/.test(field) ? `'${field}` : field;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
