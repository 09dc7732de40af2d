import type { OverdueResolutions, Resolution } from "@complaint-ledger/liability";
import { seenText } from "../text/seen-text.ts";
import { ended } from "../text/ended.ts";
import type { TimeText } from "../text/local-time.ts";
import { tableLines, type Column } from "../text/table.ts";

/** Resolutions of review meetings whose time is over, as a table. */
export function* resolutionsText(report: OverdueResolutions, time: TimeText): Generator<string> {
  const columns: readonly Column<Resolution>[] = [
    { title: "meeting", value: ({ meeting }) => meeting },
    { title: "resolution", value: ({ resolution }) => resolution },
    { title: "resolved", value: ({ resolved }) => resolved },
    { title: "unit", value: ({ unit }) => unit },
    { title: "due", value: ({ due }) => time(due) },
  ];
  yield* ended(tableLines(columns, report.overdue));
  const { overdue, resolutions, carriedOut, meetings } = report;
  yield `\n${overdue.length} overdue of ${resolutions} resolutions of ${meetings} meetings, ${carriedOut} carried out, ${seenText(report, time)}\n`;
}
