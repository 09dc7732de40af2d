import type { EventMap, EventType } from "@complaint-ledger/event-sourcing";
import type { TimeText } from "../text/local-time.ts";

/** What happened, in words: a headline, and what is to be read beneath it. A detail that is absent is not shown. */
export interface Sentence {
  readonly headline: string;
  readonly details?: Readonly<Record<string, string | undefined>>;
}

/** Says each kind of event in words. `time` writes the instants a payload holds. */
export type Sentences<Events extends EventMap> = {
  readonly [Type in EventType<Events>]: (data: Events[Type], time: TimeText) => Sentence;
};
