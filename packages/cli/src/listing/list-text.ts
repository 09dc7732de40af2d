import type { Instant } from "@complaint-ledger/event-sourcing";
import { ended } from "../text/ended.ts";
import { words } from "../text/words.ts";
import type { TimeText } from "../text/local-time.ts";
import { tableLines, type Column } from "../text/table.ts";
import type { ListedComplaint } from "./select-complaints.ts";

/** What `list` answers. */
export interface ComplaintList {
  /** Only what had happened by then was looked at. UTC. */
  readonly asOf: Instant;
  /** Only what had been recorded by then, if that was asked. UTC. */
  readonly knownAt?: Instant;
  /** How many complaints pass the filter, however many of them are listed. */
  readonly count: number;
  readonly complaints: readonly ListedComplaint[];
}

/** Characters written at once. */
const PIECE = 64 * 1024;

/** The list as one JSON object, one complaint a line, in pieces. What is not known of a complaint is left out. */
export function* listJson({ complaints, ...rest }: ComplaintList): Generator<string> {
  const head = JSON.stringify({ ...rest, complaints: [] }).slice(0, -2);
  yield* inPieces(jsonLines(head, complaints));
}

function* jsonLines(head: string, complaints: readonly ListedComplaint[]): Generator<string> {
  yield head;
  for (const [i, complaint] of complaints.entries()) {
    yield `${i === 0 ? "\n" : ",\n"}${JSON.stringify(complaint, (_, value: unknown) => value ?? undefined)}`;
  }
  yield "]}\n";
}

/** The list as a table, in pieces. */
export function* listText({ asOf, knownAt, count, complaints }: ComplaintList, time: TimeText): Generator<string> {
  const known = knownAt === undefined ? "" : `, as known at ${time(knownAt)}`;
  yield* inPieces(ended(tableLines(columnsWith(time), complaints)));
  yield `${complaints.length} of ${count} complaints as of ${time(asOf)}${known}\n`;
}

function columnsWith(time: TimeText): readonly Column<ListedComplaint>[] {
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

function* inPieces(texts: Iterable<string>): Generator<string> {
  let piece = "";
  for (const text of texts) {
    piece += text;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = "";
  }
  if (piece !== "") yield piece;
}
