import type { ComplaintEvents } from "@complaint-ledger/complaint";
import type { KeyedProjection } from "@complaint-ledger/event-sourcing";

/** Through how many hands a complaint went: a row a complaint, by its stream. */
export interface HandoverRow {
  /** Who has it now; null while nobody has. */
  readonly holder: string | null;
  /** Who had it last, also after it went to a unit that has not named anybody yet. */
  readonly lastHolder: string | null;
  /** How often it went from one person to another. */
  readonly handovers: number;
}

/** A read model of our own; it knows only the events it needs. */
export const handovers: KeyedProjection<HandoverRow, ComplaintEvents> = {
  name: "handovers",
  version: 1,
  initial: { holder: null, lastHolder: null, handovers: 0 },
  on: {
    HandlerAssigned(draft, event) {
      const { handler } = event.data;
      if (draft.lastHolder !== null && draft.lastHolder !== handler) draft.handovers += 1;
      draft.holder = handler;
      draft.lastHolder = handler;
    },
    ComplaintTransferred(draft) {
      draft.holder = null;
    },
  },
};
