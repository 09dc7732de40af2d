import type { CallbackFigures, CallbackReport } from "@complaint-ledger/callbacks";
import { csvLine } from "../text/csv.ts";

const counts = [
  "complaints",
  "callbacks",
  "planned",
  "underWay",
  "completed",
  "abandoned",
  "attempts",
  "tried",
  "reached",
  "satisfied",
  "neutral",
  "dissatisfied",
  "confirmed",
  "contradicted",
  "notAsked",
] as const;

/** A report as CSV (RFC 4180): one line a group, then one for all; rates are shares from 0 to 1, empty where there is none. */
export function* callbackReportCsv({ by, groups, totals }: CallbackReport): Generator<string> {
  const rates = ["responseRate", "satisfaction", "satisfactionLow", "satisfactionHigh"];
  yield csvLine([by ?? "group", ...counts, ...rates]);
  for (const { key, ...figures } of groups) yield line(key ?? "", figures);
  yield line("all", totals);
}

function line(name: string, figures: CallbackFigures): string {
  const { responseRate, satisfaction } = figures;
  const rates = [responseRate, satisfaction?.share, satisfaction?.low, satisfaction?.high];
  return csvLine([
    name,
    ...counts.map((count) => String(figures[count])),
    ...rates.map((rate) => rate?.toFixed(6) ?? ""),
  ]);
}
