import type { ReadStreamOptions } from "@complaint-ledger/event-sourcing";
import type { KurrentDBClient } from "@kurrent/kurrentdb-client";
import { streamCutShort } from "../connection/refused.ts";
import { chunkOf } from "./chunk.ts";
import type { Answer, Reached, ServerRead } from "./server-events.ts";

/** How to read one stream, which is inclusive of its start in both directions; bounds are looked at elsewhere. */
export function streamRead(
  stream: string,
  options: ReadStreamOptions,
  prefix: string,
): Omit<ServerRead, "reading" | "patience"> {
  const forwards = options.direction !== "backwards";
  const step = forwards ? 1 : -1;
  const starts = [
    ...(options.after === undefined ? [] : [options.after + step]),
    ...(options.from === undefined ? [] : [options.from]),
  ];
  const chunk = chunkOf(options);
  const start = forwards ? Math.max(0, ...starts) : Math.min(...starts);

  function ask(client: KurrentDBClient, reached: Reached | undefined): Answer | undefined {
    const next = reached === undefined ? start : reached.revision + step;
    if (next < 0) return undefined;
    return client.readStream(prefix + stream, {
      direction: forwards ? "forwards" : "backwards",
      fromRevision: next === Infinity ? "end" : BigInt(next),
      maxCount: chunk,
      requiresLeader: true,
    });
  }

  return {
    prefix,
    field: stream,
    ask,
    follows({ revision }, reached) {
      assertNoGap(stream, revision, reached === undefined ? undefined : reached.revision + step, start);
      return true;
    },
    asksAgain: (events) => (forwards ? events > 0 : events === chunk),
  };
}

/** Every revision follows the one before; only backwards from an end may the first be any. */
function assertNoGap(stream: string, revision: number, expected: number | undefined, start: number): void {
  if (expected === revision) return;
  // Reading forwards, the first is the one asked for; backwards, a start beyond the end is no gap.
  if (expected === undefined && revision <= start) return;
  throw streamCutShort(stream, `begins with number ${revision}, where ${expected ?? start} was expected`);
}
