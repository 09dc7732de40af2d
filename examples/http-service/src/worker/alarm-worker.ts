import { setTimeout } from "node:timers/promises";
import type { Actor, Clock } from "@complaint-ledger/event-sourcing";
import type { Alarm, SlaIndex } from "@complaint-ledger/sla";
import type { Ledger } from "complaint-ledger";
import { alarmCommand } from "./alarm-command.ts";

/** Raises warnings and escalations when they are due. */
export interface AlarmWorker {
  /** Raises every alarm that is due by now; gives those that this call recorded. */
  raiseDue(): Promise<readonly Alarm[]>;
  /** Does so again and again until told to stop. Rejects with what the ledger rejects with. */
  run(stop: AbortSignal): Promise<void>;
}

/** What a worker works with. */
export interface AlarmWorkerOptions {
  readonly ledger: Ledger;
  readonly index: SlaIndex;
  readonly clock: Clock;
  /** How long to wait between two rounds, in milliseconds. Default: 1,000. */
  readonly pause?: number;
}

const worker: Actor = { id: "alarm-worker", role: "system" };

/** Makes a worker. Several may run, in one process or in many: what they raise together is recorded once. */
export function alarmWorker({ ledger, index, clock, pause = 1_000 }: AlarmWorkerOptions): AlarmWorker {
  // Saves asking the ledger again; what makes it safe is the id of the command.
  let settled: ReadonlySet<string> = new Set();

  async function raiseDue(): Promise<readonly Alarm[]> {
    const now = clock();
    const due: Alarm[] = [];
    // From the beginning, as an event recorded late may bring an alarm that was due before those already raised.
    for (const alarm of index.dueNext("0000-01-01T00:00:00.000Z")) {
      if (alarm.at > now) break;
      due.push(alarm);
    }
    const raised: Alarm[] = [];
    const done = new Set<string>();
    for (const alarm of due) {
      if (settled.has(alarm.id)) {
        done.add(alarm.id);
        continue;
      }
      const { outcome } = await ledger.handle(alarmCommand(alarm), { actor: worker });
      if (outcome === "recorded") raised.push(alarm);
      // Refused: the complaint was closed meanwhile, which ends the clock too. Contended: the next round tries again.
      if (outcome !== "contended") done.add(alarm.id);
    }
    // Only what is still due is kept, so this does not grow with the years.
    settled = done;
    return raised;
  }

  return {
    raiseDue,
    async run(stop) {
      while (!stop.aborted) {
        await raiseDue();
        await setTimeout(pause, undefined, { signal: stop }).catch(() => undefined);
      }
    },
  };
}
