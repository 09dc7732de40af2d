import { inMemoryEventStore } from "@complaint-ledger/event-sourcing";
import { procedures } from "@complaint-ledger/regimes";
import { chinaCalendar } from "@complaint-ledger/regimes/china-calendar";
import type { BusinessCalendar } from "@complaint-ledger/working-time";
import { openLedger, type Ledger } from "complaint-ledger";

/** A ledger in memory, and the clock it goes by: a case says what time it is. */
export interface Stage {
  readonly ledger: Ledger;
  setClock(now: string): void;
}

/** The office hours that the procedures count working days by. */
export const calendars: readonly BusinessCalendar[] = [chinaCalendar()];

/** An empty stage under the documented procedures. */
export function emptyStage(): Stage {
  let now = "2024-03-01T00:00:00.000Z";
  const clock = (): string => now;
  const store = inMemoryEventStore({ clock });
  return {
    ledger: openLedger({ store, policies: procedures, calendars }),
    setClock(instant) {
      now = instant;
    },
  };
}
