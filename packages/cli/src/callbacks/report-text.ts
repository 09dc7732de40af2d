import type { CallbackFigures, CallbackReport, OptionFigures, QuestionFigures } from "@complaint-ledger/callbacks";
import { counted } from "../text/counted.ts";
import { ended } from "../text/ended.ts";
import type { TimeText } from "../text/local-time.ts";
import { percent } from "../text/percent.ts";
import { tableLines, type Column } from "../text/table.ts";
import { words } from "../text/words.ts";
import { seenText } from "../text/seen-text.ts";

/** A report as tables: callbacks and satisfaction, in all and by group, and how each question was answered. */
export function* callbackReportText(report: CallbackReport, time: TimeText): Generator<string> {
  const { by, groups, totals } = report;
  const rows: readonly NamedFigures[] = [
    ...groups.map((figures) => ({ name: figures.key ?? "(not on record)", figures })),
    { name: "all", figures: totals },
  ];
  yield* ended(tableLines(groupColumns(by ?? ""), rows));
  if (totals.answers.length > 0) {
    yield "\n";
    yield* ended(tableLines(answerColumns, totals.answers.flatMap(answerLines)));
  }
  const said = totals.satisfied + totals.neutral + totals.dissatisfied;
  yield `\n${counted(totals.callbacks, "callback")} on ${totals.complaints} of ${counted(report.complaints, "complaint")} with ${counted(totals.attempts, "attempt")}, ${said} of them saying how content the complainant is in the end, ${seenText(report, time)}\n`;
}

interface NamedFigures {
  readonly name: string;
  readonly figures: CallbackFigures;
}

function groupColumns(by: string): readonly Column<NamedFigures>[] {
  return [
    { title: words(by), value: ({ name }) => name },
    { title: "callbacks", value: ({ figures }) => String(figures.callbacks) },
    { title: "planned", value: ({ figures }) => String(figures.planned) },
    { title: "under way", value: ({ figures }) => String(figures.underWay) },
    { title: "completed", value: ({ figures }) => String(figures.completed) },
    { title: "abandoned", value: ({ figures }) => String(figures.abandoned) },
    { title: "attempts", value: ({ figures }) => String(figures.attempts) },
    { title: "reached", value: ({ figures }) => percent(figures.responseRate) },
    { title: "satisfied", value: ({ figures }) => String(figures.satisfied) },
    { title: "neutral", value: ({ figures }) => String(figures.neutral) },
    { title: "dissatisfied", value: ({ figures }) => String(figures.dissatisfied) },
    { title: "satisfaction", value: ({ figures }) => percent(figures.satisfaction?.share ?? null) },
    { title: "95 % between", value: ({ figures }) => intervalText(figures) },
    { title: "contradicted", value: ({ figures }) => String(figures.contradicted) },
  ];
}

function intervalText({ satisfaction }: CallbackFigures): string {
  return satisfaction === null ? "–" : `${percent(satisfaction.low)} and ${percent(satisfaction.high)}`;
}

interface AnswerLine extends QuestionFigures {
  readonly chosen: OptionFigures | null;
}

/** A line for each option; one for a question answered in words. */
function answerLines(figures: QuestionFigures): readonly AnswerLine[] {
  const chosen = figures.options.length === 0 ? [null] : figures.options;
  return chosen.map((option) => Object.assign({ chosen: option }, figures));
}

const answerColumns: readonly Column<AnswerLine>[] = [
  { title: "questionnaire", value: ({ questionnaire: { id, version } }) => `${id}@${version}` },
  { title: "question", value: ({ question }) => question },
  { title: "answer", value: ({ chosen }) => (chosen === null ? "(in words)" : chosen.option) },
  { title: "given", value: ({ chosen, answered }) => String(chosen === null ? answered : chosen.count) },
  { title: "of asked", value: ({ asked }) => String(asked) },
];
