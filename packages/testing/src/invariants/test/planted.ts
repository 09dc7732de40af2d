import type { Actor, Instant } from "@complaint-ledger/event-sourcing";
import type { ComplaintEvents, ComplaintEventType } from "@complaint-ledger/complaint";
import { mei } from "../../arbitraries/complaint-lives/cast.ts";
import { policiesAtHand } from "../../arbitraries/complaint-lives/policies-at-hand.ts";
import type { EventOnRecord, ComplaintHistory } from "../complaint-history.ts";

/** What a hand-made event says other than usual. */
interface Envelope {
  readonly by?: Actor;
  readonly occurredAt?: Instant;
  readonly recordedAt?: Instant;
}

/** An event yet to be put into a history. */
export type Planted = (index: number) => EventOnRecord;

/** A hand-made event: by the clerk, so many hours after 1 March as events stand before it, unless said otherwise. */
export function planted<Type extends ComplaintEventType>(
  type: Type,
  data: ComplaintEvents[Type],
  { by = mei, occurredAt, recordedAt }: Envelope = {},
): Planted {
  return (index) => {
    const hour = new Date(Date.UTC(2024, 2, 1, index)).toISOString();
    const id = `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`;
    const event = {
      id,
      type,
      schemaVersion: 1,
      occurredAt: occurredAt ?? hour,
      recordedAt: recordedAt ?? hour,
      actor: by,
      correlationId: id,
      causationId: id,
      commandId: id,
      data,
      metadata: {},
    };
    // `type` and `data` were matched by the signature.
    return event as EventOnRecord;
  };
}

/** The history of hand-made events, in this order. No rule of `decide` had a say in it. */
export function historyOf(...events: readonly Planted[]): ComplaintHistory {
  return { events: events.map((event, index) => event(index)), policies: policiesAtHand };
}

/** A lodging under the first version of these policies. */
export function lodgedUnder(...policies: readonly string[]): Planted {
  return planted("ComplaintLodged", {
    channel: "phone",
    complainant: { subject: "person-1", kind: "complainant" },
    account: { what: "The parcel is lost." },
    demand: { kind: "remedy", wanted: "The money." },
    policies: policies.map((id) => ({ id, version: 1 })),
  });
}
