import type { StandIn } from "@complaint-ledger/kurrentdb-stand-in";

/** The ledger's ids of the events that a server's log holds, in order; of one stream, or of all that begin so. */
export function loggedIds({ log }: StandIn, streams: string): readonly string[] {
  return log.all
    .filter(({ stream }) => stream.startsWith(streams))
    .map(({ id, customMetadata }) => {
      // What the store wrote: an envelope.
      const envelope = JSON.parse(Buffer.from(customMetadata).toString("utf8")) as { readonly id?: string };
      return envelope.id ?? id;
    });
}
