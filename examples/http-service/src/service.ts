import type { Clock, Observer } from "@complaint-ledger/event-sourcing";
import { openSqliteEventStore } from "@complaint-ledger/store-sqlite";
import { openLedger, type Ledger } from "complaint-ledger";
import { houseRules } from "./house-rules.ts";
import { liveSla, type LiveSla } from "./live-sla.ts";
import { alarmWorker, type AlarmWorker } from "./worker/alarm-worker.ts";

/** What a service is opened with. */
export interface ServiceOptions {
  /** Path of the ledger; several services, on one machine, may open the same. */
  readonly file: string;
  /** UTC. */
  readonly clock: Clock;
  /** Is told what the ledger and its store do. Default: nobody. */
  readonly observe?: Observer | undefined;
}

/** Everything behind the HTTP interface. */
export interface Service extends AsyncDisposable {
  readonly ledger: Ledger;
  readonly live: LiveSla;
  readonly worker: AlarmWorker;
  readonly clock: Clock;
}

/** Opens the ledger and brings its read model up to date. Disposing it finishes what is under way and closes the file. */
export async function openService({ file, clock, observe }: ServiceOptions): Promise<Service> {
  const store = await openSqliteEventStore({ file, clock });
  const ledger = openLedger({ ...houseRules, store, observe });
  const live = await liveSla(ledger.store, houseRules, observe);
  return {
    ledger,
    live,
    worker: alarmWorker({ ledger, index: live.index, clock }),
    clock,
    async [Symbol.asyncDispose]() {
      await live.stop();
      await ledger.close();
    },
  };
}
