import type { Instant } from "@complaint-ledger/event-sourcing";
import type { RegisterEntry } from "@complaint-ledger/register";
import { ended } from "../text/ended.ts";
import { inPieces } from "../text/in-pieces.ts";
import { jsonLines } from "../text/json-lines.ts";
import type { TimeText } from "../text/local-time.ts";
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
  /** How many complaints pass the filter, however many of them are listed. */
  readonly count: number;
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

/** What a list counted, and as of when. */
export function countedText(list: ComplaintList, time: TimeText): string {
  return `${list.complaints.length} of ${list.count} complaints ${seenText(list, time)}\n`;
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
