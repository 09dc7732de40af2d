import type { ClockFigures, SlaFigures, SlaReport } from "@complaint-ledger/sla";
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
const clockFields = ["onTimeRate", "stopped", "median", "percentile90"] as const;

/**
 * A report as CSV (RFC 4180): one line a group, then one for all; rates are shares from 0 to 1, empty where there is none.
 * Then, of each clock, its rate on time, how many ended, and their median and 90th percentile in milliseconds of its kind of time.
 */
export function* reportCsv(report: SlaReport): Generator<string> {
  const clocks = report.clocks.map(nameOf);
  const ofClocks = clocks.flatMap((name) => clockFields.map((field) => `${name}.${field}`));
  yield csvLine([report.by ?? "group", ...counts, "overdue", "atRisk", "handledRate", "repliedRate", ...ofClocks]);
  for (const { key, ...group } of report.groups) yield figures(key ?? "", group, clocks);
  yield figures("all", report, clocks);
}

function figures(
  name: string,
  { totals, overdue, atRisk, handledRate, repliedRate, clocks }: SlaFigures,
  names: readonly string[],
): string {
  const ofClocks = names.flatMap((clockName) => {
    const clock = clocks.find((figures) => nameOf(figures) === clockName);
    return clockFields.map((field) => numberText(clock?.[field] ?? null, field));
  });
  const rates = [handledRate, repliedRate].map((rate) => rate?.toFixed(6) ?? "");
  return csvLine([
    name,
    ...counts.map((count) => String(totals[count])),
    String(overdue),
    String(atRisk),
    ...rates,
    ...ofClocks,
  ]);
}

function numberText(value: number | null, field: (typeof clockFields)[number]): string {
  if (value === null) return "";
  return field === "onTimeRate" ? value.toFixed(6) : String(value);
}

/** `house.resolve`; `promise` and `deferral` for what was promised. */
function nameOf({ origin, policy, clock }: ClockFigures): string {
  return origin === "policy" ? `${policy}.${clock}` : origin;
}
