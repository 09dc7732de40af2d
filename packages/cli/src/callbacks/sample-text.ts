import type { AuditSample, DrawnCallback, Stratum } from "@complaint-ledger/callbacks";
import type { Instant } from "@complaint-ledger/event-sourcing";
import { actorText } from "../text/actor-text.ts";
import { csvLine } from "../text/csv.ts";
import { ended } from "../text/ended.ts";
import type { TimeText } from "../text/local-time.ts";
import { tableLines, type Column } from "../text/table.ts";
import { words } from "../text/words.ts";
import { seenText } from "../text/seen-text.ts";

/** A sample as a table, and what it takes to draw it again. */
export function* sampleText(sample: AuditSample, time: TimeText): Generator<string> {
  const { by, seed, method, population, strata } = sample;
  const lines = linesOf(strata);
  const own = by === null ? [] : [{ title: words(by), value: ({ key }: SampleLine) => key ?? "(not on record)" }];
  yield* ended(tableLines([...own, ...columns(time)], lines));
  const groups = by === null ? "" : ` in ${strata.length} groups`;
  yield `\n${lines.length} of ${population} completed callbacks${groups}, drawn with the seed ${JSON.stringify(seed)}, ${seenText(sample, time)}\n`;
  yield `${method}\n`;
}

/** A sample as CSV (RFC 4180), one line a callback; instants in UTC. */
export function* sampleCsv({ by, seed, strata }: AuditSample): Generator<string> {
  const all = columns((instant) => instant);
  yield csvLine([by ?? "group", ...all.map(({ title }) => title), "lot", "seed"]);
  for (const line of linesOf(strata)) {
    yield csvLine([line.key ?? "", ...all.map(({ value }) => value(line)), line.lot, seed]);
  }
}

interface SampleLine extends DrawnCallback {
  readonly key: string | null;
}

function linesOf(strata: readonly Stratum[]): readonly SampleLine[] {
  return strata.flatMap(({ key, drawn }) => drawn.map((callback) => Object.assign({ key }, callback)));
}

function columns(time: (instant: Instant) => string): readonly Column<SampleLine>[] {
  return [
    { title: "complaint", value: ({ complaintId }) => complaintId },
    { title: "callback", value: ({ callback }) => callback },
    { title: "purpose", value: ({ purpose }) => purpose },
    { title: "completed", value: ({ at }) => time(at) },
    { title: "by", value: ({ by }) => actorText(by) },
    { title: "medium", value: ({ medium }) => words(medium) },
    { title: "satisfaction", value: ({ satisfaction }) => satisfaction },
    { title: "record", value: ({ record }) => words(record) },
  ];
}
