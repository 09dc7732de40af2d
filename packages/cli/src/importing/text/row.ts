import type { Instant } from "@complaint-ledger/event-sourcing";
import type { RowFinding, RowFindingCode } from "../importer.ts";
import type { WallClock } from "./wall-clock.ts";

/** A row being read. What is wrong with it is gathered, so that all of it can be told at once. */
export interface Row<Column extends string> {
  /** Why nothing of it can be recorded. */
  readonly faults: RowFinding[];
  /** What a person should know although it can be. */
  readonly remarks: RowFinding[];
  value(column: Column): string;
  /** The value of a column that must not be blank. */
  required(column: Column): string;
  /** A local time; `undefined` if there is none, or a wrong one. UTC. */
  instant(column: Column): Instant | undefined;
  fault(code: RowFindingCode, column: Column, problem: string): void;
  remark(code: RowFindingCode, column: Column, problem: string): void;
}

/** The clocks that told the times of a file. */
export interface FileClock {
  readonly read: WallClock;
  /** Where they hang, e.g. `Boston`. */
  readonly place: string;
  /** A time as the file writes it. */
  readonly example: string;
}

/** Begins to read the row on physical line `line`. `value` gives `""` where nothing is filled in. */
export function rowOf<Column extends string>(
  value: (column: Column) => string,
  { line, clock: { read, place, example } }: { readonly line: number; readonly clock: FileClock },
): Row<Column> {
  const faults: RowFinding[] = [];
  const remarks: RowFinding[] = [];
  const row: Row<Column> = {
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
      const time = read(text);
      switch (time?.kind) {
        case undefined:
          row.fault("invalid-value", column, `${JSON.stringify(text)} is not a time like ${example}`);
          return undefined;
        case "impossible":
          row.fault("impossible-time", column, `${text} was skipped when the clocks of ${place} went forward`);
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
