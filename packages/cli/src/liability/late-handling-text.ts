import { seenText } from "../text/seen-text.ts";
import { durationText } from "../sla/duration-text.ts";
import { notReckonableText } from "../sla/not-reckonable-text.ts";
import { counted } from "../text/counted.ts";
import { ended } from "../text/ended.ts";
import { inPieces } from "../text/in-pieces.ts";
import type { TimeText } from "../text/local-time.ts";
import { tableLines, type Column } from "../text/table.ts";
import { words } from "../text/words.ts";
import type { LateHandlingReport } from "./late-handling.ts";

/** Late handlers as a table: a line for each clock that was overrun, of each complaint of each. */
export function* lateHandlingText(report: LateHandlingReport, time: TimeText): Generator<string> {
  const rows = report.handlers.flatMap(({ kind, id, complaints }) =>
    complaints.flatMap(({ complaintId, clocks, responsibility, sanctions }) =>
      clocks.map(({ policy, clock, overrun }): Line => ({
        who: `${kind} ${id}`,
        complaintId,
        clock: policy === null ? `promised ${clock}` : clock,
        late: durationText(overrun, "elapsed"),
        found: responsibility === null ? "no finding" : words(responsibility),
        sanctions: sanctions.join(", "),
      })),
    ),
  );
  yield* inPieces(ended(tableLines(columns, rows)));
  const { handlers, complaints, notReckonable } = report;
  yield* notReckonableText(notReckonable);
  const late = new Set(rows.map(({ complaintId }) => complaintId)).size;
  yield `\n${counted(handlers.length, "late handler or unit", "late handlers and units")}, with ${late} of ${counted(complaints, "complaint")}, ${seenText(report, time)}\n`;
}

interface Line {
  readonly who: string;
  readonly complaintId: string;
  readonly clock: string;
  readonly late: string;
  readonly found: string;
  readonly sanctions: string;
}

const columns: readonly Column<Line>[] = [
  { title: "who", value: ({ who }) => who },
  { title: "complaint", value: ({ complaintId }) => complaintId },
  { title: "clock", value: ({ clock }) => clock },
  { title: "late by (elapsed)", value: ({ late }) => late },
  { title: "found", value: ({ found }) => found },
  { title: "sanctioned for the delay", value: ({ sanctions }) => sanctions },
];
