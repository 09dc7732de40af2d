import type { ClockFigures, SlaFigures, SlaReport } from "@complaint-ledger/sla";
import { ended } from "../text/ended.ts";
import type { TimeText } from "../text/local-time.ts";
import { percent } from "../text/percent.ts";
import { seenText } from "../text/seen-text.ts";
import { tableLines, type Column } from "../text/table.ts";
import { durationText } from "./duration-text.ts";
import { notReckonableText } from "./not-reckonable-text.ts";

/** A report as tables: how complaints stand, in all and by group, and how each clock was kept. */
export function* reportText(report: SlaReport, time: TimeText): Generator<string> {
  const { by, groups, totals, clocks, notReckonable } = report;
  const rows: readonly NamedFigures[] = [
    ...groups.map((figures) => ({ name: figures.key ?? "(not on record)", figures })),
    { name: "all", figures: report },
  ];
  yield* ended(tableLines(groupColumns(by ?? "", totals.notReckonable > 0), rows));
  if (clocks.length > 0) {
    yield "\n";
    yield* ended(tableLines(clockColumns, clocks));
  }
  yield* notReckonableText(notReckonable);
  yield `\n${totals.complaints} complaints, each counted by its worst clock, ${seenText(report, time)}\n`;
}

interface NamedFigures {
  readonly name: string;
  readonly figures: SlaFigures;
}

function groupColumns(by: string, someNotReckonable: boolean): readonly Column<NamedFigures>[] {
  return [
    { title: by, value: ({ name }) => name },
    { title: "complaints", value: ({ figures }) => String(figures.totals.complaints) },
    { title: "no deadline", value: ({ figures }) => String(figures.totals.withoutDeadline) },
    { title: "running", value: ({ figures }) => String(figures.totals.running) },
    { title: "paused", value: ({ figures }) => String(figures.totals.paused) },
    { title: "met", value: ({ figures }) => String(figures.totals.met) },
    { title: "breached", value: ({ figures }) => String(figures.totals.breached) },
    { title: "waived", value: ({ figures }) => String(figures.totals.waived) },
    ...(someNotReckonable
      ? [{ title: "not reckonable", value: ({ figures }: NamedFigures) => String(figures.totals.notReckonable) }]
      : []),
    { title: "overdue now", value: ({ figures }) => String(figures.overdue) },
    { title: "at risk", value: ({ figures }) => String(figures.atRisk) },
    { title: "handled", value: ({ figures }) => percent(figures.handledRate) },
    { title: "replied", value: ({ figures }) => percent(figures.repliedRate) },
  ];
}

const clockColumns: readonly Column<ClockFigures>[] = [
  { title: "clock", value: clockName },
  { title: "on time", value: ({ onTimeRate }) => percent(onTimeRate) },
  { title: "met", value: ({ met }) => String(met) },
  { title: "breached", value: ({ breached }) => String(breached) },
  { title: "waived", value: ({ waived }) => String(waived) },
  { title: "running", value: ({ running }) => String(running) },
  { title: "paused", value: ({ paused }) => String(paused) },
  { title: "median", value: ({ median }) => (median === null ? "–" : durationText(median)) },
  { title: "90th percentile", value: ({ percentile90 }) => (percentile90 === null ? "–" : durationText(percentile90)) },
];

function clockName({ origin, policy, clock, advisory }: ClockFigures): string {
  const name = origin === "policy" ? `${policy} ${clock}` : `promised (${origin})`;
  return advisory ? `${name} (advisory)` : name;
}
