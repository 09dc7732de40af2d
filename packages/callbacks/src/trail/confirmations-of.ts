import type { Actor, Instant, Viewpoint } from "@complaint-ledger/event-sourcing";
import type { CallbackPurpose } from "@complaint-ledger/policy";
import type { CallbackRow } from "../facts/callback-row.ts";
import { visibleFacts } from "../facts/visible-facts.ts";
import { completionOf } from "./callback.ts";
import { callbacksIn } from "./callbacks-in.ts";

/** That the complainant confirmed what the record says was done: evidence, by the id of the event that holds it. */
export interface Confirmation {
  readonly complaintId: string;
  readonly callback: string;
  readonly purpose: CallbackPurpose;
  /** Id of the event to cite. */
  readonly event: string;
  /** When it was said. UTC. */
  readonly at: Instant;
  /** Who took it down. */
  readonly by: Actor;
  readonly medium: string;
  /** When the complainant signed; null: it was spoken. UTC. */
  readonly signedAt: Instant | null;
}

/** The confirmations of a complaint that count as evidence, in the order of the trail. Throws `invalid-instant`. */
export function confirmationsOf(row: CallbackRow, viewpoint: Viewpoint = {}): readonly Confirmation[] {
  return callbacksIn(visibleFacts(row, viewpoint)).flatMap((callback) => {
    const completion = completionOf(callback);
    if (completion === undefined || completion.data.record !== "confirmed") return [];
    const { id, at, by, data } = completion;
    return {
      complaintId: row.complaintId,
      callback: data.callback,
      purpose: data.purpose,
      event: id,
      at,
      by,
      medium: data.medium,
      signedAt: data.signedAt ?? null,
    };
  });
}
