import { count } from "../../../packages/bench/src/measure.ts";
import type { DeadlineFigures, PeersResult } from "../../../packages/bench/src/peers/peers-result.ts";
import { spread } from "../../../packages/bench/src/peers/ratio.ts";
import { markdownTable } from "../markdown-table.ts";
import { ratioText } from "./ratio-text.ts";

/** Deadlines reckoned beside other libraries. */
export function deadlineSection({ deadlines }: PeersResult): readonly string[] {
  const questions = Map.groupBy(deadlines, ({ question }) => question);
  const rows = Array.from(questions.values()).flatMap((group) => group.map((figures, i) => row(figures, i, group[0])));
  return [
    "## Deadlines",
    "",
    "The same questions about the same office, in New York, of beginnings at any minute of five years, nights, weekends and clock",
    "changes included. Who answers as this project does is counted before anything is measured.",
    "",
    ...markdownTable(["Question", "Reckoned by", "Deadlines", "Answers alike"], ...rows),
    "",
    ...deadlines.flatMap(difference),
    "- **date-fns** knows weekends, and neither holidays nor hours: it has no second question to answer. For the first it is",
    "  faster, for it computes with weeks; this project counts in a calendar of a zone and with its holidays, looks up the local",
    "  date, and for the comparison puts the time of day back to it.",
    "- **dayjs-business-time** and **moment-business-time** go on day by day and stretch by stretch, so a longer limit takes longer; this",
    "  project looks up where a compiled calendar stands, so it does not. moment matches each day against the pattern of each",
    "  holiday. dayjs counts whole minutes.",
    "- All three take the machine's zone for the office's, and the two with hours have one office for the whole process: two",
    "  branches with two calendars cannot be asked in turn. None pauses a clock, knows make-up workdays, says when its holidays",
    "  end, or reckons in a zone other than the machine's.",
    "",
  ];
}

function row(figures: DeadlineFigures, i: number, reference: DeadlineFigures | undefined): readonly string[] {
  const { question, name, rates, agrees, asked } = figures;
  const speed = i === 0 ? `${count(spread(rates).median)}/s` : ratioText(rates, reference?.rates ?? []);
  return [i === 0 ? question : "", name, speed, agrees === asked ? "all" : `${count(agrees)} of ${count(asked)}`];
}

function difference({ question, name, differs }: DeadlineFigures): readonly string[] {
  if (differs === undefined) return [];
  const { start, expected, answer } = differs;
  return [`- ${name}, ${question}: from ${start} it says ${answer}, this project ${expected}.`];
}
