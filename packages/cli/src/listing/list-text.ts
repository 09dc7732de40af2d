import type { Instant } from "@complaint-ledger/event-sourcing";
import type { RegisterEntry } from "@complaint-ledger/register";
import type { Grounds } from "../command-line/grounds.ts";
import { counted } from "../text/counted.ts";
import { ended } from "../text/ended.ts";
import { groundsText } from "../text/grounds-text.ts";
import { inPieces } from "../text/in-pieces.ts";
import { jsonLines } from "../text/json-lines.ts";
import type { TimeText } from "../text/local-time.ts";
import { printable } from "../text/printable.ts";
import { seenText } from "../text/seen-text.ts";
import { tableLines, type Column } from "../text/table.ts";
import { words } from "../text/words.ts";
import { listed } from "./listed-complaint.ts";

/** What `list` and `register` answer. */
export interface ComplaintList {
  /** Only what had happened by then was looked at. UTC. */
  readonly asOf: Instant;
  /** Only what had been recorded by then, if that was asked. UTC. */
  readonly knownAt?: Instant;
  /** How many complaints there are, whether they pass the filter or not. */
  readonly of: number;
  /** The filter that was asked for, by the names of its options; empty: none. */
  readonly filter: Readonly<Record<string, string>>;
  /** How many complaints pass the filter, however many of them are listed. */
  readonly count: number;
  readonly ledger: Grounds;
  readonly complaints: readonly RegisterEntry[];
}

/** The list as one JSON object, one complaint a line, in pieces. What is not known of a complaint is left out. */
export function* listJson({ complaints, ...rest }: ComplaintList): Generator<string> {
  yield* inPieces(jsonLines(rest, "complaints", complaints.map(listed)));
}

/** The list as a table, in pieces. */
export function* listText(list: ComplaintList, time: TimeText): Generator<string> {
  yield* inPieces(ended(tableLines(columnsWith(time), list.complaints)));
  yield countedText(list, time);
}

/** What a list counted by which filter, as of when, and what it rests on. */
export function countedText(list: ComplaintList, time: TimeText): string {
  const { complaints, count, of, filter, ledger } = list;
  const asked = Object.entries(filter).map(([name, value]) => `${words(name)} ${value}`);
  const filtered = asked.length === 0 ? "" : ` (${printable(asked.join(", "))})`;
  const listed = complaints.length === count ? "" : `, the first ${complaints.length} of them listed,`;
  return `${count} of ${counted(of, "complaint")}${filtered}${listed} ${seenText(list, time)}\n${groundsText(ledger, time)}`;
}

function columnsWith(time: TimeText): readonly Column<RegisterEntry>[] {
  const timeOr = (instant: Instant | null): string => (instant === null ? "" : time(instant));
  return [
    { title: "complaint", value: ({ complaintId }) => complaintId },
    { title: "state", value: ({ state }) => words(state) },
    { title: "lodged", value: ({ lodgedAt }) => timeOr(lodgedAt) },
    { title: "channel", value: ({ channel }) => channel ?? "" },
    { title: "category", value: ({ category }) => category ?? "" },
    { title: "unit", value: ({ handlingUnit }) => handlingUnit ?? "" },
    { title: "promised for", value: ({ promisedDeadline }) => timeOr(promisedDeadline) },
    { title: "closed", value: ({ closedAt }) => timeOr(closedAt) },
    { title: "outcome", value: ({ outcome }) => (outcome === null ? "" : words(outcome)) },
  ];
}
