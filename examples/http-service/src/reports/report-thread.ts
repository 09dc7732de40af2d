import { on } from "node:events";
import { parentPort, workerData } from "node:worker_threads";
import { catchUp, isTypedError } from "@complaint-ledger/event-sourcing";
import { slaReport } from "@complaint-ledger/sla";
import { openSqliteEventStore } from "@complaint-ledger/store-sqlite";
import { openLedger } from "complaint-ledger";
import { houseRules } from "../house-rules.ts";
import { keptView } from "../sla-snapshot.ts";
import type { AskedReport, FromThread, SlaReportUpTo, ToThread } from "./asked-report.ts";
import type { ThreadData } from "./report-desk.ts";

// A thread that makes reports, one after the other, from a read model of its own, which it brings up to date each time.
// What it is started with is what `reportDesk` passes.
const { file, snapshotFile } = workerData as ThreadData;
await using ledger = openLedger({ ...houseRules, store: await openSqliteEventStore({ file, readOnly: true }) });
// Why a snapshot is not used, the service tells.
const view = await keptView(ledger.store, snapshotFile, () => undefined);

async function reportOn(asked: AskedReport): Promise<SlaReportUpTo> {
  await catchUp(view, ledger.store);
  return { upTo: view.checkpoint ?? null, ...slaReport(view.rows.values(), { ...houseRules, ...asked }) };
}

async function answerTo({ number, asked }: Exclude<ToThread, "stop">): Promise<FromThread> {
  try {
    return { number, report: await reportOn(asked) };
  } catch (fault) {
    if (!isTypedError(fault)) return { number, fault };
    const { code, field, problem, remedy } = fault;
    return { number, problem: { code, field, problem, remedy } };
  }
}

if (parentPort === null) throw new Error("this is to be run as a thread");
for await (const [message] of on(parentPort, "message")) {
  // Only the desk sends messages.
  const asked = message as ToThread;
  if (asked === "stop") break;
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- Windows have an origin; threads have none.
  parentPort.postMessage(await answerTo(asked));
}
