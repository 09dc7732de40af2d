import type { RegisterGroup } from "@complaint-ledger/register";
import { countedText, type ComplaintList } from "../listing/list-text.ts";
import { csvLine } from "../text/csv.ts";
import { ended } from "../text/ended.ts";
import { inPieces } from "../text/in-pieces.ts";
import type { TimeText } from "../text/local-time.ts";
import { tableLines } from "../text/table.ts";
import { words } from "../text/words.ts";
import { registerColumns } from "./register-columns.ts";

/** Complaints counted by what they have in common. */
export interface CountedRegister extends ComplaintList {
  readonly by: string;
  readonly groups: readonly RegisterGroup[];
}

/** The register as a table, in pieces; columns that hold nothing are left out. */
export function* registerText(list: ComplaintList, time: TimeText): Generator<string> {
  const columns = registerColumns(time)
    .filter(({ value }) => list.complaints.some((entry) => value(entry) !== ""))
    .map((column) => Object.assign({}, column, { title: words(column.title) }));
  yield* inPieces(ended(tableLines(columns, list.complaints)));
  yield countedText(list, time);
}

/** The register as CSV (RFC 4180), in pieces: every column, instants in UTC, several values separated by semicolons. */
export function* registerCsv({ complaints }: ComplaintList): Generator<string> {
  const columns = registerColumns((instant) => instant);
  yield csvLine(columns.map(({ title }) => title));
  yield* inPieces(lines());
  function* lines(): Generator<string> {
    for (const entry of complaints) yield csvLine(columns.map(({ value }) => value(entry)));
  }
}

/** Counts as a table. */
export function* countsText(counted: CountedRegister, time: TimeText): Generator<string> {
  const columns = [
    { title: words(counted.by), value: ({ key }: RegisterGroup) => (key === null ? "(not on record)" : key) },
    { title: "complaints", value: ({ count }: RegisterGroup) => String(count) },
  ];
  yield* ended(tableLines(columns, counted.groups));
  yield countedText(counted, time);
}

/** Counts as CSV. */
export function* countsCsv({ by, groups }: CountedRegister): Generator<string> {
  yield csvLine([by, "complaints"]);
  for (const { key, count } of groups) yield csvLine([key ?? "", String(count)]);
}
