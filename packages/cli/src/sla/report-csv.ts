import type { SlaFigures, SlaReport } from "@complaint-ledger/sla";
import { csvLine } from "../text/csv.ts";

const counts = [
  "complaints",
  "withoutDeadline",
  "running",
  "paused",
  "met",
  "breached",
  "waived",
  "notReckonable",
] as const;

/** A report as CSV (RFC 4180): one line a group, then one for all; rates are shares from 0 to 1, empty where there is none. */
export function* reportCsv(report: SlaReport): Generator<string> {
  yield csvLine([report.by ?? "group", ...counts, "overdue", "atRisk", "handledRate", "repliedRate"]);
  for (const { key, ...group } of report.groups) yield figures(key ?? "", group);
  yield figures("all", report);
}

function figures(name: string, { totals, overdue, atRisk, handledRate, repliedRate }: SlaFigures): string {
  const rates = [handledRate, repliedRate].map((rate) => rate?.toFixed(6) ?? "");
  return csvLine([name, ...counts.map((count) => String(totals[count])), String(overdue), String(atRisk), ...rates]);
}
