import {
  catchUp,
  follow,
  keyedView,
  type EventStore,
  type Following,
  type Observer,
  type Position,
  type RowChange,
} from "@complaint-ledger/event-sourcing";
import type { RulesAtHand } from "@complaint-ledger/policy";
import { slaCompliance, slaIndex, type SlaIndex, type SlaRow } from "@complaint-ledger/sla";

/** The SLA read model and its worklists, kept up as events are recorded, by this process or another. */
export interface LiveSla extends Following {
  readonly rows: ReadonlyMap<string, SlaRow>;
  readonly index: SlaIndex;
  /** Up to where it has read: a report says this, since an event recorded just now may not be in it yet. */
  readonly upTo: () => Position | undefined;
}

/** Reads all there is, then follows; the observer is told of each event it takes in. */
export async function liveSla(store: EventStore, rules: RulesAtHand, observe?: Observer): Promise<LiveSla> {
  const view = keyedView(slaCompliance);
  await catchUp(view, store);
  const index = slaIndex(rules, view.rows);
  const onChanges = (changes: readonly RowChange<SlaRow>[]): void => {
    for (const change of changes) index.apply(change);
  };
  const following = follow(view, store, onChanges, { observe, consumer: slaCompliance.name });
  return { ...following, rows: view.rows, index, upTo: () => view.checkpoint };
}
