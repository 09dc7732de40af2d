import { count } from "../../../packages/bench/src/measure.ts";
import type { Keeping } from "../../../packages/bench/src/peers/contenders.ts";
import type { PeersResult, StoreFigures } from "../../../packages/bench/src/peers/peers-result.ts";
import { ratioTo, spread } from "../../../packages/bench/src/peers/ratio.ts";
import { markdownTable } from "../markdown-table.ts";
import { ratioText } from "./ratio-text.ts";
import { storeNotes } from "./store-notes.ts";

type Measure = keyof StoreFigures["tasks"] | "replay";

const headings: Readonly<Record<Measure, string>> = {
  one: "append, one caller",
  hundred: "append, 100 callers",
  batch: "append 100 at a time",
  read: "read a complaint",
  rebuild: "rebuild a complaint",
  replay: "replay all",
};

/** What it says to a hundred callers is not true yet; see the notes. */
const acknowledgesEarly = "Emmett, one connection";

// The keys of a record of measures are measures.
const measures = Object.keys(headings) as Measure[];

/** Stores beside each other: those in memory, then those on SQLite; where a peer is faster; what each does and does not. */
export function storeSection({ stores, sizes }: PeersResult): readonly string[] {
  return [
    "## Event stores",
    "",
    `A complaint has ten events. Each store holds ${count(sizes.complaints)} complaints when appending, reading and rebuilding are`,
    `measured, and ${count(sizes.replayedEvents)} events when all of them are replayed into a read model of one row a complaint. Every store`,
    "rebuilds the same rows, which is checked before anything is measured. Each store has a process of its own. `this project`",
    "gives rates a second (appends, events where a hundred are appended at a time, complaints, events), the others their ratio",
    "to it: above 1 is faster. Replaying is measured in processor time, of all threads. The limits do without a store: what",
    "the engine, `JSON.parse` and plain mutation allow. The order of turns is fixed; of a hundred callers there are five rounds,",
    "and the turn after that of the bare engine finds the disk busy, so ratios below two say little there.",
    "",
    ...(["memory", "SQLite"] as const).flatMap((keeping) => keepingLines(stores, keeping)),
    "### Durability on SQLite",
    "",
    "As the stores say themselves when asked. `synchronous = 2` is `FULL`: what is acknowledged has reached the disk.",
    "",
    ...stores.flatMap(({ name, durability }) => (durability === undefined ? [] : [`- ${name}: ${durability}`])),
    "",
    "### Where a peer is faster",
    "",
    "In three of four rounds, that is.",
    "",
    ...fasterLines(stores),
    "",
    ...stores.flatMap(refusedAloneLines),
    "### What each does, and does not",
    "",
    ...storeNotes,
    "",
  ];
}

function keepingLines(stores: readonly StoreFigures[], keeping: Keeping): readonly string[] {
  const [reference, ...others] = stores.filter((store) => store.keeping === keeping);
  if (reference === undefined) return [];
  const rates = measures.map((measure) => `${count(spread(ratesOf(reference, measure)).median)}/s`);
  const rows = others.map((store) => row(store, reference));
  return [
    `### Kept ${keeping === "memory" ? "in memory" : "on SQLite"}`,
    "",
    ...markdownTable(
      ["Store", ...measures.map((measure) => headings[measure]), "peak memory, replay"],
      [reference.name, ...rates, peak(reference)],
      ...rows,
    ),
    "",
  ];
}

function row(store: StoreFigures, reference: StoreFigures): readonly string[] {
  return [store.name, ...measures.map((measure) => cell(store, reference, measure)), peak(store)];
}

function cell(store: StoreFigures, reference: StoreFigures, measure: Measure): string {
  const rates = ratesOf(store, measure);
  if (rates.length === 0) return "cannot";
  const ratio = ratioText(rates, ratesOf(reference, measure));
  if (measure !== "hundred") return ratio;
  if (store.name === acknowledgesEarly) return `${ratio}, acknowledged too early`;
  const refused = spread(store.refused.hundred).median;
  return refused > 0 ? `${ratio}, ${count(refused * 100)} % refused` : ratio;
}

function ratesOf(store: StoreFigures, measure: Measure): readonly number[] {
  return measure === "replay" ? store.replay : store.tasks[measure];
}

function peak({ replayPeakMiB }: StoreFigures): string {
  return replayPeakMiB.length === 0 ? "–" : `${count(spread(replayPeakMiB).median)} MiB`;
}

function refusedAloneLines({ name, keeping, refused }: StoreFigures): readonly string[] {
  const rounds = [...refused.one, ...refused.batch];
  const refusing = rounds.filter((share) => share > 0).length;
  if (refusing === 0) return [];
  return [
    `${name}, ${keeping}, refused appends of a caller who was alone in ${refusing} of ${rounds.length} rounds; they were tried again.`,
    "",
  ];
}

function fasterLines(stores: readonly StoreFigures[]): readonly string[] {
  const isPeer = ({ name }: StoreFigures): boolean => !name.startsWith("limit") && !name.startsWith("this project");
  const lines = stores.flatMap((store) => {
    const reference = stores.find(({ keeping }) => keeping === store.keeping);
    if (reference === undefined || !isPeer(store)) return [];
    return measures.flatMap((measure) => {
      const [rates, of] = [ratesOf(store, measure), ratesOf(reference, measure)];
      const isFaster = rates.length > 0 && ratioTo(rates, of).low > 1;
      return isFaster ? [`- ${store.name}, ${store.keeping}, ${headings[measure]}: ${ratioText(rates, of)}`] : [];
    });
  });
  return lines.length === 0 ? ["Nowhere in this run."] : lines;
}
