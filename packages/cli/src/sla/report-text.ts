import type { ClockFigures, SlaFigures, SlaReport } from "@complaint-ledger/sla";
import { counted } from "../text/counted.ts";
import { ended } from "../text/ended.ts";
import type { TimeText } from "../text/local-time.ts";
import { percent } from "../text/percent.ts";
import { seenText } from "../text/seen-text.ts";
import { tableLines, type Column } from "../text/table.ts";
import { words } from "../text/words.ts";
import { roughDurationText } from "./duration-text.ts";
import { notReckonableText } from "./not-reckonable-text.ts";

/** A report as tables: how complaints stand, in all and by group; and how each clock was kept, in each group and in all. */
export function* reportText(report: SlaReport, time: TimeText): Generator<string> {
  const { by, groups, totals, notReckonable } = report;
  const rows: readonly NamedFigures[] = [
    ...groups.map((figures) => ({ name: figures.key ?? "(not on record)", figures })),
    { name: "all", figures: report },
  ];
  yield* ended(tableLines(groupColumns(by ?? "", report), rows));
  const lines = rows.flatMap(({ name, figures }) => figures.clocks.map((clock) => Object.assign({ name }, clock)));
  if (lines.length > 0) {
    yield "\n";
    yield* ended(tableLines(clockColumns(by, lines), lines));
    yield `\nMedian and 90th percentile are of those that ended, by nearest rank${notIn(report)}.\n`;
  }
  yield* notReckonableText(notReckonable);
  yield `\n${counted(totals.complaints, "complaint")}, each counted by its worst clock, ${seenText(report, time)}\n`;
}

interface NamedFigures {
  readonly name: string;
  readonly figures: SlaFigures;
}

function groupColumns(by: string, { replied, totals: all }: SlaFigures): readonly Column<NamedFigures>[] {
  return [
    { title: words(by), value: ({ name }) => name },
    { title: "complaints", value: ({ figures }) => String(figures.totals.complaints) },
    { title: "no deadline", value: ({ figures }) => String(figures.totals.withoutDeadline) },
    { title: "running", value: ({ figures }) => String(figures.totals.running) },
    { title: "paused", value: ({ figures }) => String(figures.totals.paused) },
    { title: "met", value: ({ figures }) => String(figures.totals.met) },
    { title: "breached", value: ({ figures }) => String(figures.totals.breached) },
    { title: "waived", value: ({ figures }) => String(figures.totals.waived) },
    ...(all.notReckonable > 0
      ? [{ title: "not reckonable", value: ({ figures }: NamedFigures) => String(figures.totals.notReckonable) }]
      : []),
    { title: "overdue now", value: ({ figures }) => String(figures.overdue) },
    { title: "at risk", value: ({ figures }) => String(figures.atRisk) },
    { title: "handled", value: ({ figures }) => percent(figures.handledRate) },
    // A ledger that holds no reply at all does not say that nobody was answered.
    { title: "replied", value: ({ figures }) => percent(replied === 0 ? null : figures.repliedRate) },
  ];
}

interface ClockLine extends ClockFigures {
  /** Of the group, or of all. */
  readonly name: string;
}

/** Columns that would be the same in each line are left out, so that a table by group stays narrow. */
function clockColumns(by: string | null, lines: readonly ClockLine[]): readonly Column<ClockLine>[] {
  const group: Column<ClockLine> = { title: words(by ?? ""), value: ({ name }) => name };
  const advisory: Column<ClockLine> = {
    title: "later than advised",
    value: ({ advisory, laterThanAdvised }) => (advisory ? String(laterThanAdvised) : "–"),
  };
  return [
    ...(by === null ? [] : [group]),
    { title: "clock", value: clockName },
    { title: "on time", value: ({ onTimeRate }) => percent(onTimeRate) },
    { title: "met", value: ({ met }) => String(met) },
    { title: "breached", value: ({ advisory, breached }) => (advisory ? "–" : String(breached)) },
    ...(lines.some((line) => line.advisory) ? [advisory] : []),
    ...someOf(lines, "waived"),
    ...someOf(lines, "running"),
    ...someOf(lines, "paused"),
    { title: "ended", value: ({ stopped }) => String(stopped) },
    { title: "counted in", value: ({ kindOfTime }) => `${kindOfTime} time` },
    { title: "median", value: ({ median, kindOfTime }) => took(median, kindOfTime) },
    { title: "90th percentile", value: ({ percentile90, kindOfTime }) => took(percentile90, kindOfTime) },
  ];
}

function someOf(lines: readonly ClockLine[], count: "waived" | "running" | "paused"): readonly Column<ClockLine>[] {
  return lines.every((line) => line[count] === 0) ? [] : [{ title: count, value: (line) => String(line[count]) }];
}

function took(milliseconds: number | null, kind: ClockFigures["kindOfTime"]): string {
  return milliseconds === null ? "–" : roughDurationText(milliseconds, kind);
}

/** How many clocks are late and go on, which make a median look better than it is. */
function notIn({ clocks }: SlaFigures): string {
  const overdue = clocks.reduce((sum, clock) => sum + clock.overdue, 0);
  return overdue === 0 ? "" : `; ${overdue} overdue ${overdue === 1 ? "is" : "are"} not in them`;
}

function clockName({ origin, policy, clock, advisory }: ClockFigures): string {
  const name = origin === "policy" ? `${policy} ${clock}` : `promised (${origin})`;
  return advisory ? `${name} (advisory)` : name;
}
