import { Worker } from "node:worker_threads";
import { typedError } from "@complaint-ledger/event-sourcing";
import type { AskedReport, FromThread, SlaReportUpTo, ToThread } from "./asked-report.ts";

/** What the thread is started with. */
export interface ThreadData {
  readonly file: string;
  readonly snapshotFile: string;
}

/** Where reports are asked for. */
export interface ReportDesk {
  /** How time limits are kept. Rejects with what making the report throws. */
  sla(asked: AskedReport): Promise<SlaReportUpTo>;
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: (report: SlaReportUpTo) => void;
  readonly reject: (fault: unknown) => void;
}

/**
 * Has reports made in a thread of their own. A report goes over every complaint, seconds for many thousands, and commands would
 * have to wait for it meanwhile. The thread is started for the first report; if it dies, whoever waits is told, and the next
 * report starts another.
 */
export function reportDesk(data: ThreadData): ReportDesk {
  let thread: Worker | undefined;
  let asked = 0;
  const waiting = new Map<number, Waiting>();

  function start(): Worker {
    const started = new Worker(new URL("report-thread.ts", import.meta.url), {
      workerData: data,
      execArgv: ["--disable-warning=ExperimentalWarning"],
    });
    let fault: unknown = new Error("the thread that makes reports ended");
    started.on("message", settle);
    started.on("error", (error) => {
      fault = error;
    });
    started.on("exit", () => {
      if (thread === started) thread = undefined;
      for (const { reject } of waiting.values()) reject(fault);
      waiting.clear();
    });
    return started;
  }

  function settle(answer: FromThread): void {
    const { resolve, reject } = waiting.get(answer.number) ?? {};
    waiting.delete(answer.number);
    if ("report" in answer) resolve?.(answer.report);
    else reject?.("problem" in answer ? typedError(answer.problem) : answer.fault);
  }

  function send(to: Worker, message: ToThread): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- Windows have an origin; threads have none.
    to.postMessage(message);
  }

  return {
    sla(report) {
      const number = ++asked;
      thread ??= start();
      send(thread, { number, asked: report });
      return new Promise((resolve, reject) => waiting.set(number, { resolve, reject }));
    },
    async close() {
      const running = thread;
      if (running === undefined) return;
      const ended = new Promise((resolve) => running.once("exit", resolve));
      send(running, "stop");
      await ended;
    },
  };
}
