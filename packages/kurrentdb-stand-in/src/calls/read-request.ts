import type { ReadReq } from "@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js";
import type { LoggedEvent } from "../log/logged-event.ts";
import { protocol } from "../protocol.ts";

/** A read or subscription, as the server understands the client's request. */
export interface ReadRequest {
  /** Undefined for `$all`. */
  readonly stream: string | undefined;
  readonly forwards: boolean;
  /** A revision or position, or an end of what is read. */
  readonly from: bigint | "start" | "end";
  /** At most so many; undefined for a subscription, which goes on. */
  readonly limit: number | undefined;
  readonly admits: (event: LoggedEvent) => boolean;
  readonly isFiltered: boolean;
  readonly structuredIds: boolean;
}

/** Reads the request off the wire. */
export function readRequest(request: ReadReq): ReadRequest {
  const options = request.getOptions();
  if (options === undefined) throw new Error("the client sent a read without options");
  const name = options.getStream()?.getStreamIdentifier()?.getStreamName_asU8();
  return {
    stream: name === undefined ? undefined : Buffer.from(name).toString("utf8"),
    forwards: options.getReadDirection() === protocol.streams.ReadReq.Options.ReadDirection.FORWARDS,
    from: placeOf(options),
    limit: options.hasSubscription() ? undefined : Number(options.getCount()),
    admits: filterOf(options),
    isFiltered: options.hasFilter(),
    structuredIds: options.getUuidOption()?.hasStructured() ?? false,
  };
}

function placeOf(options: ReadReq.Options): ReadRequest["from"] {
  const place = options.getStream() ?? options.getAll();
  if (place?.hasStart() === true) return "start";
  if (place?.hasEnd() === true) return "end";
  return BigInt(options.getStream()?.getRevision() ?? options.getAll()?.getPosition()?.getCommitPosition() ?? 0);
}

function filterOf(options: ReadReq.Options): ReadRequest["admits"] {
  const filter = options.getFilter();
  const expression = filter?.getStreamIdentifier() ?? filter?.getEventType();
  if (filter === undefined || expression === undefined) return () => true;
  const pattern = expression.getRegex() === "" ? undefined : new RegExp(expression.getRegex());
  const prefixes = expression.getPrefixList();
  const textOf = (event: LoggedEvent): string => (filter.hasEventType() ? event.type : event.stream);
  return (event) => pattern?.test(textOf(event)) ?? prefixes.some((prefix) => textOf(event).startsWith(prefix));
}
