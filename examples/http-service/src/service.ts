import type { Clock, Observer } from "@complaint-ledger/event-sourcing";
import { openSqliteEventStore } from "@complaint-ledger/store-sqlite";
import { openLedger, type Ledger } from "complaint-ledger";
import { houseRules } from "./house-rules.ts";
import { liveSla, type LiveSla } from "./live-sla.ts";
import { reportDesk, type ReportDesk } from "./reports/report-desk.ts";
import { alarmWorker, type AlarmWorker } from "./worker/alarm-worker.ts";

/** What a service is opened with. */
export interface ServiceOptions {
  /** Path of the ledger; several services, on one machine, may open the same. Its snapshot lies beside it. */
  readonly file: string;
  /** UTC. */
  readonly clock: Clock;
  /** Is told what goes wrong and does not stop the service: a snapshot that cannot be read or written. */
  readonly report: (fault: unknown) => void;
  /** Is told what the ledger and its store do. Default: nobody. */
  readonly observe?: Observer | undefined;
  /** How often the read model is kept, in milliseconds. Default: ten minutes. */
  readonly keepEvery?: number;
}

/** Everything behind the HTTP interface. */
export interface Service extends AsyncDisposable {
  readonly ledger: Ledger;
  readonly live: LiveSla;
  readonly reports: ReportDesk;
  readonly worker: AlarmWorker;
  readonly clock: Clock;
}

/**
 * Opens the ledger and brings its read model up to date. Disposing it finishes what is under way, keeps the read model and
 * closes the file.
 */
export async function openService({
  file,
  clock,
  report,
  observe,
  keepEvery = 600_000,
}: ServiceOptions): Promise<Service> {
  const store = await openSqliteEventStore({ file, clock });
  const ledger = openLedger({ ...houseRules, store, observe });
  const snapshotFile = `${file}.sla`;
  const live = await liveSla({ store: ledger.store, rules: houseRules, snapshotFile, report, observe });
  const reports = reportDesk({ file, snapshotFile });
  // What cannot be kept costs the next start some time, and no more.
  const keep = (): Promise<void> => live.keep().catch(report);
  let keeping = Promise.resolve();
  const timer = setInterval(() => {
    keeping = keeping.then(keep);
  }, keepEvery);
  timer.unref();
  return {
    ledger,
    live,
    reports,
    worker: alarmWorker({ ledger, index: live.index, clock }),
    clock,
    async [Symbol.asyncDispose]() {
      clearInterval(timer);
      await live.stop();
      await keeping;
      await keep();
      await reports.close();
      await ledger.close();
    },
  };
}
