import type { FrequencyReport, FrequencySeries } from "@complaint-ledger/liability";
import { seenText } from "../text/seen-text.ts";
import { csvLine } from "../text/csv.ts";
import { ended } from "../text/ended.ts";
import { inPieces } from "../text/in-pieces.ts";
import type { TimeText } from "../text/local-time.ts";
import { tableLines, type Column } from "../text/table.ts";

/**
 * How often the same complaint was lodged, a column a month. Months after the last complaint, and what came only once,
 * are told in a line instead: nobody reads years of zeros, or a line for each complaint of a ledger.
 */
export function* frequencyText(report: FrequencyReport, time: TimeText): Generator<string> {
  const { of, complaints, timeZone, months, series } = report;
  const again = series.filter(({ key, total }) => key === null || total > 1);
  const last = months.findLastIndex((_, i) => series.some(({ counts }) => (counts[i]?.count ?? 0) > 0));
  const columns: readonly Column<FrequencySeries>[] = [
    { title: of, value: ({ key }) => key ?? "(not on record)" },
    ...months
      .slice(0, last + 1)
      .map((month, i) => ({ title: month, value: ({ counts }: FrequencySeries) => countAt(counts, i) })),
    { title: "all", value: ({ total }) => String(total) },
  ];
  yield* inPieces(ended(tableLines(columns, again)));
  yield "\n";
  const [since, ...later] = months.slice(last + 1);
  if (since !== undefined) yield `none in ${[since, ...later.slice(-1)].join(" to ")}\n`;
  const once = series.length - again.length;
  if (once > 0) yield `${once} more came once\n`;
  yield `${complaints} complaints lodged, by the month in ${timeZone}, ${seenText(report, time)}\n`;
}

/** The same as CSV (RFC 4180). */
export function* frequencyCsv({ of, months, series }: FrequencyReport): Generator<string> {
  yield csvLine([of, ...months, "all"]);
  for (const { key, counts, total } of series) {
    yield csvLine([key ?? "", ...months.map((_, i) => countAt(counts, i)), String(total)]);
  }
}

function countAt(counts: FrequencySeries["counts"], i: number): string {
  return String(counts[i]?.count ?? 0);
}
