import {
  catchUp,
  follow,
  type EventStore,
  type Following,
  type Observer,
  type RowChange,
} from "@complaint-ledger/event-sourcing";
import type { RulesAtHand } from "@complaint-ledger/policy";
import { slaCompliance, slaIndex, type SlaIndex, type SlaRow } from "@complaint-ledger/sla";
import { keepView, keptView } from "./sla-snapshot.ts";

/** The SLA read model and its worklists, kept up as events are recorded, by this process or another. */
export interface LiveSla extends Following {
  readonly rows: ReadonlyMap<string, SlaRow>;
  readonly index: SlaIndex;
  /** Keeps the rows in the snapshot's file, for the next start. */
  keep(): Promise<void>;
}

/** What a live read model is made of. */
export interface LiveSlaOptions {
  readonly store: EventStore;
  readonly rules: RulesAtHand;
  /** Path of the snapshot that it begins from. */
  readonly snapshotFile: string;
  /** Is told why a snapshot is not used. */
  readonly report: (fault: unknown) => void;
  /** Is told of each event it takes in. */
  readonly observe?: Observer | undefined;
}

/** Begins from the snapshot, reads what was recorded since, then follows. */
export async function liveSla({ store, rules, snapshotFile, report, observe }: LiveSlaOptions): Promise<LiveSla> {
  const view = await keptView(store, snapshotFile, report);
  await catchUp(view, store);
  const index = slaIndex(rules, view.rows);
  const onChanges = (changes: readonly RowChange<SlaRow>[]): void => {
    for (const change of changes) index.apply(change);
  };
  const following = follow(view, store, onChanges, { observe, consumer: slaCompliance.name });
  return { ...following, rows: view.rows, index, keep: () => keepView(view, store, snapshotFile) };
}
