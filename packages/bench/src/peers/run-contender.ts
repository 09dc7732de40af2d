import { deepStrictEqual } from "node:assert/strict";
import { on } from "node:events";
import { complaintHistory, complaintStream } from "../complaint-history.ts";
import type { Account } from "./account.ts";
import { appendAgain } from "./append-again.ts";
import type { OpenContender } from "./contender.ts";
import { contenders, type Keeping } from "./contenders.ts";
import { accountsOf } from "./contenders/limit-memory.ts";
import { storeTasksOf, type StoreTask, type TaskMeasurement } from "./store-tasks.ts";

/** Which store a process of its own opens, where, and how many complaints it holds or is to be filled with. */
export interface ContenderOpening {
  readonly keeping: Keeping;
  readonly name: string;
  readonly folder: string;
  readonly complaints: number;
}

/** What the process is asked to do, one thing after the other. */
export type ContenderRequest =
  | { readonly do: "fill" }
  | { readonly do: "check" }
  | { readonly do: "measure"; readonly task: StoreTask; readonly milliseconds: number }
  | { readonly do: "replay" };

/** What it answers; of a filling only that it is done. */
export interface ContenderAnswer {
  readonly durability?: string | undefined;
  /** Whether the store can read all its events. */
  readonly canReplay?: boolean;
  readonly measurement?: TaskMeasurement;
  readonly replay?: Replay;
}

/** All events into a read model. */
export interface Replay {
  /** Events a second of processor time, of all threads of the process. */
  readonly rate: number;
  /** Peak memory of the process so far. */
  readonly peakMiB: number;
}

// The opening came from `openContender`, as text.
const { keeping, name, folder, complaints } = JSON.parse(process.argv[2] ?? "") as ContenderOpening;
const contender = contenders[keeping][name];
if (contender === undefined) throw new Error(`no contender is called ${name}`);
const store = await contender.open(folder);
const measureTask = storeTasksOf(store, complaints);
const requests = on(process, "message");
process.send?.("open");
// Nothing else is sent; it ends when the process is ended.
for await (const [request] of requests) process.send?.(await answer(request as ContenderRequest));

async function answer(request: ContenderRequest): Promise<ContenderAnswer> {
  switch (request.do) {
    case "fill":
      await fill(store);
      return {};
    case "check":
      await checkAnswers(store);
      return { durability: store.durability, canReplay: store.replay !== undefined };
    case "measure":
      return { measurement: await measureTask(request.task, request.milliseconds) };
    case "replay":
      return store.replay === undefined ? {} : { replay: await replayed(store.replay) };
  }
}

async function replayed(replay: () => Promise<ReadonlyMap<string, Account>>): Promise<Replay> {
  const before = process.cpuUsage();
  const rows = await replay();
  const { user, system } = process.cpuUsage(before);
  const events = Array.from(rows.values()).reduce((sum, account) => sum + account.events, 0);
  deepStrictEqual([rows.size, rows.get(complaintStream(17))], [complaints, expected(17)]);
  return { rate: (events / (user + system)) * 1e6, peakMiB: process.resourceUsage().maxRSS / 1024 };
}

async function fill(filled: OpenContender): Promise<void> {
  // In memory many at once, for one of the peers waits at each call; on SQLite, some cannot take two.
  const atOnce = keeping === "memory" ? 1_000 : 1;
  for (let first = 0; first < complaints; first += atOnce) {
    await Promise.all(Array.from({ length: atOnce }, (_, n) => fillOne(filled, first + n)));
  }
  if (keeping === "SQLite") await filled.close();
}

async function fillOne(filled: OpenContender, i: number): Promise<void> {
  if (filled.fill === undefined) await appendAgain(filled, complaintStream(i), complaintHistory(i), 0);
  else await filled.fill(complaintStream(i), complaintHistory(i));
}

/** Only who answers right is measured. */
async function checkAnswers(checked: OpenContender): Promise<void> {
  deepStrictEqual({ ...(await checked.rebuild(complaintStream(17))) }, expected(17));
  deepStrictEqual(await checked.read(complaintStream(17)), complaintHistory(17).length);
}

function expected(i: number): Account | undefined {
  const lines = complaintHistory(i).map((event) => JSON.stringify({ stream: complaintStream(i), ...event }));
  return accountsOf(lines).get(complaintStream(i));
}
