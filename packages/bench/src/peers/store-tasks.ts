import { appendAgain } from "./append-again.ts";
import type { NewEvent } from "@complaint-ledger/event-sourcing";
import type { OpenContender } from "./contender.ts";
import { complaintHistory, complaintStream } from "../complaint-history.ts";

/** What is measured of a store that holds some complaints already, and the unit of its rate. */
export const storeTasks = {
  one: "one caller appends one event at a time, appends/s",
  hundred: "100 callers append one event at a time, appends/s",
  batch: "one caller appends 100 events at a time, events/s",
  read: "one complaint of ten events is read, complaints/s",
  rebuild: "one complaint is rebuilt from its ten events, complaints/s",
} as const;

/** A measured task. */
export type StoreTask = keyof typeof storeTasks;

/** One measurement of one task. */
export interface TaskMeasurement {
  /** Operations a second. */
  readonly rate: number;
  /** Share of the appends that were refused; those of a caller who is alone were tried again. */
  readonly refused: number;
}

const CALLERS = 100;
const APPENDS_PER_CALLER = 5;

/** Measures a task of a store that holds so many complaints, for at least so many milliseconds. */
export type MeasureTask = (task: StoreTask, milliseconds: number) => Promise<TaskMeasurement>;

/** Makes ready what is appended, before anything is measured. */
export function storeTasksOf(store: OpenContender, complaints: number): MeasureTask {
  // An event's id is unique in its stream, so the same events may go into many.
  const events = Array.from({ length: 1_000 }, (_, i) => complaintHistory(i)).flat();
  const hundreds = Array.from({ length: 100 }, (_, i) => events.slice(i * 100, (i + 1) * 100));
  let streams = 0;
  let turn = 0;
  let refused = 0;
  let appends = 0;
  const nextComplaint = (): string => complaintStream((turn = (turn + 7_919) % complaints));
  const newStream = (): string => `new-${streams++}`;

  async function alone(appended: readonly NewEvent[]): Promise<number> {
    const tries = await appendAgain(store, newStream(), appended, 0);
    appends += tries;
    refused += tries - 1;
    return appended.length;
  }

  async function caller(): Promise<number> {
    const stream = newStream();
    for (let length = 0; length < APPENDS_PER_CALLER; length++) {
      appends += 1;
      try {
        await store.append(stream, [itemAt(events, length)], length);
      } catch {
        refused += 1;
        return length;
      }
    }
    return APPENDS_PER_CALLER;
  }

  const steps: Readonly<Record<StoreTask, () => Promise<number>>> = {
    one: () => alone([itemAt(events, streams % events.length)]),
    batch: () => alone(itemAt(hundreds, streams % hundreds.length)),
    async hundred() {
      const lengths = await Promise.all(Array.from({ length: CALLERS }, caller));
      return lengths.reduce((sum, length) => sum + length, 0);
    },
    async read() {
      await store.read(nextComplaint());
      return 1;
    },
    async rebuild() {
      await store.rebuild(nextComplaint());
      return 1;
    },
  };
  return async (task, milliseconds) => {
    refused = appends = 0;
    const rate = await rateOf(steps[task], milliseconds);
    return { rate, refused: appends === 0 ? 0 : refused / appends };
  };
}

/** Operations a second, over at least so many milliseconds. */
async function rateOf(step: () => Promise<number>, milliseconds: number): Promise<number> {
  const started = performance.now();
  let operations = 0;
  let elapsed = 0;
  while (elapsed < milliseconds) {
    operations += await step();
    elapsed = performance.now() - started;
  }
  return (operations / elapsed) * 1_000;
}

function itemAt<Item>(items: readonly Item[], i: number): Item {
  const item = items[i];
  if (item === undefined) throw new Error(`there is no item ${i}`);
  return item;
}
