import type { Instant } from "@complaint-ledger/event-sourcing";
import type { RowFinding, RowFindingCode } from "../importer.ts";
import { wallClockOf } from "../text/wall-clock.ts";
import type { MappedColumn } from "./columns.ts";

/** A row being read. What is wrong with it is gathered, so that all of it can be told at once. */
export interface Row {
  /** Why nothing of it can be recorded. */
  readonly faults: RowFinding[];
  /** What a person should know although it can be. */
  readonly remarks: RowFinding[];
  value(column: MappedColumn): string;
  /** The value of a column that must not be blank. */
  required(column: MappedColumn): string;
  /** A local time; `undefined` if there is none, or a wrong one. UTC. */
  instant(column: MappedColumn): Instant | undefined;
  fault(code: RowFindingCode, column: MappedColumn, problem: string): void;
  remark(code: RowFindingCode, column: MappedColumn, problem: string): void;
}

const inBoston = wallClockOf("America/New_York");

/** Begins to read the row on physical line `line`. */
export function rowOf(line: number, value: (column: MappedColumn) => string): Row {
  const faults: RowFinding[] = [];
  const remarks: RowFinding[] = [];
  const row: Row = {
    faults,
    remarks,
    value,
    required(column) {
      const text = value(column);
      if (text.trim() === "") row.fault("invalid-value", column, "is empty");
      return text;
    },
    instant(column) {
      const text = value(column);
      if (text === "") return undefined;
      const time = inBoston(text);
      switch (time?.kind) {
        case undefined:
          row.fault("invalid-value", column, `${JSON.stringify(text)} is not a time like 2011-07-01 08:30:00`);
          return undefined;
        case "impossible":
          row.fault("impossible-time", column, `${text} was skipped when the clocks of Boston went forward`);
          return undefined;
        case "ambiguous":
          row.remark("ambiguous-time", column, `${text} came twice; taken as the earlier, ${time.instant}`);
          return time.instant;
        case "once":
          return time.instant;
      }
    },
    fault: (code, column, problem) => void faults.push({ code, line, column, problem }),
    remark: (code, column, problem) => void remarks.push({ code, line, column, problem }),
  };
  return row;
}
