import type { ComplaintEvents, ComplaintEventType } from "@complaint-ledger/complaint";
import type { Instant, NewEventOf } from "@complaint-ledger/event-sourcing";
import type { HandlingPolicy } from "@complaint-ledger/policy";

/** An event of a complaint, and when the ledger took it. */
export type EventOnRecord<Type extends ComplaintEventType = ComplaintEventType> = NewEventOf<
  Pick<ComplaintEvents, Type>
> & {
  /** UTC. */
  readonly recordedAt: Instant;
};

/** Everything that was recorded of one complaint, and the policies at hand meanwhile. */
export interface ComplaintHistory {
  readonly events: readonly EventOnRecord[];
  /** Every policy version the complaint is, or may be, pinned to. */
  readonly policies: readonly HandlingPolicy[];
}

/** The events of the given types, in order. */
export function ofType<Type extends ComplaintEventType>(
  events: readonly EventOnRecord[],
  ...types: readonly Type[]
): readonly EventOnRecord<Type>[] {
  const wanted: readonly string[] = types;
  // The name of an event decides its payload, so what has one of these names is a EventOnRecord<Type>.
  return events.filter(({ type }) =>
    wanted.includes(type),
  ) as readonly EventOnRecord[] as readonly EventOnRecord<Type>[];
}

/** The policies a complaint is pinned to after `events`. */
export function pinnedBy(
  events: readonly EventOnRecord[],
  policies: readonly HandlingPolicy[],
): readonly HandlingPolicy[] {
  const [lodged] = ofType(events, "ComplaintLodged");
  return (lodged?.data.policies ?? []).flatMap(({ id, version }) => {
    const rebased = ofType(events, "PolicyRebased").findLast(({ data }) => data.policy === id);
    const pinned = rebased?.data.toVersion ?? version;
    return policies.find((policy) => policy.id === id && policy.version === pinned) ?? [];
  });
}

/**
 * What happened since the complaint was last reopened, in the order recorded: its present run. When it happened decides, whenever
 * it was entered; in the moment of the reopening, what is recorded after it.
 */
export function presentRun(events: readonly EventOnRecord[]): readonly EventOnRecord[] {
  const reopening = events.findLastIndex(({ type }) => type === "ComplaintReopened");
  const reopenedAt = events[reopening]?.occurredAt ?? "";
  return events.filter(
    ({ occurredAt }, index) => occurredAt > reopenedAt || (occurredAt === reopenedAt && index > reopening),
  );
}
