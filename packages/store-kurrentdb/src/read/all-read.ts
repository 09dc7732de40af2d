import type { Position, ReadAllOptions } from "@complaint-ledger/event-sourcing";
import { streamNameFilter, type Filter, type KurrentDBClient, type ReadPosition } from "@kurrent/kurrentdb-client";
import { logPosition } from "../event/position.ts";
import { chunkOf } from "./chunk.ts";
import type { Answer, Reached, ServerRead } from "./server-events.ts";

/** Keeps the server from sending what is not the ledger's: its own streams, or those of other ledgers. */
export function ledgerFilter(prefix: string): Filter {
  return prefix === "" ? streamNameFilter({ regex: "^[^$]" }) : streamNameFilter({ prefixes: [prefix] });
}

/** How to read all events; the server's answer includes its start forwards and excludes it backwards. */
export function allRead(options: ReadAllOptions, prefix: string): Omit<ServerRead, "reading" | "patience"> {
  const forwards = options.direction !== "backwards";
  const chunk = chunkOf(options);

  async function* answer(client: KurrentDBClient, reached: Reached | undefined): Answer {
    const { after, from } = options;
    const start = reached?.position ?? startOf(after, from, forwards);
    // What stands at `from` is part of the read, and a backward answer would leave it out.
    const inclusive = !forwards && reached === undefined && start !== undefined && start === from;
    if (inclusive) yield* ask(client, "forwards", fromPosition(start, true), 1);
    yield* ask(client, forwards ? "forwards" : "backwards", fromPosition(start, forwards), chunk);
  }

  function ask(
    client: KurrentDBClient,
    direction: "forwards" | "backwards",
    place: ReadPosition,
    count: number,
  ): Answer {
    return client.readAll({
      direction,
      fromPosition: place,
      maxCount: count,
      filter: ledgerFilter(prefix),
      requiresLeader: true,
    });
  }

  return {
    prefix,
    field: "$all",
    ask: answer,
    follows(event, reached) {
      if (reached === undefined) return true;
      return forwards ? reached.position < event.position : event.position < reached.position;
    },
    asksAgain: (events) => (forwards ? events > 0 : events >= chunk),
  };
}

/** Of two starts the one further on in the reading order. */
function startOf(after: Position | undefined, from: Position | undefined, forwards: boolean): Position | undefined {
  if (after === undefined || from === undefined) return after ?? from;
  return after < from === forwards ? from : after;
}

function fromPosition(start: Position | undefined, forwards: boolean): ReadPosition {
  // Beyond every log there is nothing forwards, and everything backwards.
  if (start !== undefined) return logPosition(start) ?? "end";
  return forwards ? "start" : "end";
}
