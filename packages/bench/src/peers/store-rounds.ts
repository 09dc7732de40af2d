import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EVENTS_PER_COMPLAINT } from "../complaint-history.ts";
import { openContender, type ContenderProcess } from "./contender-process.ts";
import { contenders, type Keeping } from "./contenders.ts";
import type { StoreFigures } from "./peers-result.ts";
import { storeTasks, type StoreTask } from "./store-tasks.ts";

/** How much is measured, and how often. */
export interface StoreRoundsOptions {
  readonly folder: string;
  /** Complaints that a store holds when its tasks are measured. */
  readonly complaints: number;
  readonly replayedEvents: number;
  readonly rounds: number;
  /** A store that refuses most of a hundred callers takes half a minute for a turn. */
  readonly roundsOfHundred: number;
  readonly replays: number;
  /** How long a turn is: short, so that what else the machine does falls on the turns of all. */
  readonly milliseconds: number;
  readonly progress: (line: string) => void;
}

/** A store, and what has been measured of it. */
interface Entrant {
  readonly name: string;
  readonly keeping: Keeping;
  readonly figures: Figures;
  /** Found out when it is opened. */
  canReplay: boolean;
}

interface Figures {
  durability: string | undefined;
  readonly tasks: Readonly<Record<StoreTask, number[]>>;
  readonly refused: Readonly<Record<StoreTask, number[]>>;
  readonly replay: number[];
  readonly replayPeakMiB: number[];
}

/** Measures all stores, those in memory and then those on SQLite. */
export async function storeRounds(options: StoreRoundsOptions): Promise<readonly StoreFigures[]> {
  const measured: Entrant[] = [];
  for (const keeping of ["memory", "SQLite"] as const) {
    const entrants = Object.keys(contenders[keeping]).map((name) => ({
      name,
      keeping,
      figures: noFigures(),
      canReplay: false,
    }));
    await taskRounds(entrants, options);
    await replays(entrants, options);
    measured.push(...entrants);
  }
  return measured.map(figuresOf);
}

function figuresOf({ name, keeping, figures }: Entrant): StoreFigures {
  return { name, keeping, ...figures };
}

/** The tasks, in turns. */
async function taskRounds(entrants: readonly Entrant[], options: StoreRoundsOptions): Promise<void> {
  const { complaints, rounds, roundsOfHundred, milliseconds, progress } = options;
  const processes = new Map<Entrant, ContenderProcess>();
  for (const entrant of entrants) {
    progress(`${entrant.name}, ${entrant.keeping}: ${complaints} complaints`);
    const opened = await openFilled(entrant, complaints, join(options.folder, entrant.keeping, entrant.name));
    const { durability, canReplay = false } = await opened.ask({ do: "check" });
    entrant.figures.durability = durability;
    entrant.canReplay = canReplay;
    processes.set(entrant, opened);
  }
  // The keys of a record of tasks are tasks.
  for (const task of Object.keys(storeTasks) as StoreTask[]) {
    const count = task === "hundred" ? roundsOfHundred : rounds;
    for (let round = 0; round <= count; round++) {
      progress(`${storeTasks[task]}: round ${round} of ${count}`);
      for (const [{ figures }, opened] of processes) {
        const { measurement } = await opened.ask({ do: "measure", task, milliseconds });
        // The first round warms up.
        if (round === 0 || measurement === undefined) continue;
        figures.tasks[task].push(measurement.rate);
        figures.refused[task].push(measurement.refused);
      }
    }
  }
  for (const opened of processes.values()) await opened.end();
}

/** All events into a read model, each time in a new process. */
async function replays(entrants: readonly Entrant[], options: StoreRoundsOptions): Promise<void> {
  const complaints = options.replayedEvents / EVENTS_PER_COMPLAINT;
  for (let round = 1; round <= options.replays; round++) {
    for (const entrant of entrants) {
      const { name, keeping, figures } = entrant;
      // Not filled for nothing.
      if (!entrant.canReplay) continue;
      options.progress(`${name}, ${keeping}: replay ${round} of ${options.replays}`);
      const opened = await openFilled(entrant, complaints, join(options.folder, keeping, `${name}, replayed`));
      const { replay } = await opened.ask({ do: "replay" });
      await opened.end();
      if (replay === undefined) continue;
      figures.replay.push(replay.rate);
      figures.replayPeakMiB.push(replay.peakMiB);
    }
  }
}

/** Opens a store with so many complaints. On SQLite they are put into the folder the first time. */
async function openFilled({ name, keeping }: Entrant, complaints: number, folder: string): Promise<ContenderProcess> {
  if (keeping === "memory") {
    const opened = await openContender({ name, keeping, folder, complaints });
    await opened.ask({ do: "fill" });
    return opened;
  }
  if (!existsSync(folder)) {
    // In memory if the system offers a folder there: filling is not measured, and the disk would be waited for.
    const scratch = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "complaint-ledger-bench-"));
    try {
      const filling = await openContender({ name, keeping, folder: scratch, complaints });
      await filling.ask({ do: "fill" });
      await filling.end();
      mkdirSync(folder, { recursive: true });
      cpSync(scratch, folder, { recursive: true });
    } finally {
      rmSync(scratch, { recursive: true });
    }
  }
  return openContender({ name, keeping, folder, complaints });
}

function noFigures(): Figures {
  const none = (): Record<StoreTask, number[]> => ({ one: [], hundred: [], batch: [], read: [], rebuild: [] });
  return { durability: undefined, tasks: none(), refused: none(), replay: [], replayPeakMiB: [] };
}
