import { atomicAppends } from "./atomic-appends.ts";
import { closing } from "./closing.ts";
import { concurrentAppends } from "./concurrent-appends.ts";
import { conflicts } from "./conflicts.ts";
import { expectedRevisions } from "./expected-revisions.ts";
import { interleavedAppends } from "./interleaved-appends.ts";
import { interleavedReaders } from "./interleaved-readers.ts";
import { modelledStore } from "./modelled-store.ts";
import { names } from "./names.ts";
import { oneOrder } from "./one-order.ts";
import { plainJson } from "./plain-json.ts";
import { readBounds } from "./read-bounds.ts";
import { readProgress } from "./read-progress.ts";
import { recordingTime } from "./recording-time.ts";
import { retriedAppends } from "./retried-appends.ts";
import { sizeLimits } from "./size-limits.ts";
import type { EventStorePoint } from "./store-under-test.ts";
import { subscriptionEnds } from "./subscription-ends.ts";
import { subscriptions } from "./subscriptions.ts";

/** The event-store contract, in the order of the port's points. */
export const eventStorePoints: readonly EventStorePoint[] = [
  expectedRevisions,
  conflicts,
  retriedAppends,
  atomicAppends,
  sizeLimits,
  oneOrder,
  readBounds,
  readProgress,
  plainJson,
  names,
  recordingTime,
  concurrentAppends,
  subscriptions,
  subscriptionEnds,
  closing,
  interleavedAppends,
  interleavedReaders,
  modelledStore,
];
