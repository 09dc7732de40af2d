import type { ReadResp } from "@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js";
import type { UUID } from "@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js";
import type { LoggedEvent } from "../log/logged-event.ts";
import { protocol } from "../protocol.ts";

const { ReadResp: Response } = protocol.streams;

/** When every event was created: 2024-01-01T00:00:00.123Z in ticks of 100 ns. Nobody here may go by it. */
const CREATED = "17040672001230000";

/** The answer that carries `event`. */
export function readEvent(event: LoggedEvent, structuredIds: boolean): ReadResp {
  const recorded = new Response.ReadEvent.RecordedEvent();
  const stream = new protocol.shared.StreamIdentifier();
  stream.setStreamName(Buffer.from(event.stream));
  recorded.setId(structuredIds ? structuredId(event.id) : textId(event.id));
  recorded.setStreamIdentifier(stream);
  recorded.setStreamRevision(String(event.revision));
  recorded.setCommitPosition(String(event.position));
  recorded.setPreparePosition(String(event.position));
  recorded.getMetadataMap().set("type", event.type);
  recorded.getMetadataMap().set("created", CREATED);
  recorded.getMetadataMap().set("content-type", event.contentType);
  recorded.setData(event.data);
  recorded.setCustomMetadata(event.customMetadata);
  const answer = new Response.ReadEvent();
  answer.setEvent(recorded);
  answer.setCommitPosition(String(event.position));
  const response = new Response();
  response.setEvent(answer);
  return response;
}

function textId(id: string): UUID {
  const uuid = new protocol.shared.UUID();
  uuid.setString(id);
  return uuid;
}

/** As two signed 64-bit numbers. */
function structuredId(id: string): UUID {
  const digits = id.replaceAll("-", "");
  const structured = new protocol.shared.UUID.Structured();
  structured.setMostSignificantBits(String(BigInt.asIntN(64, BigInt(`0x${digits.slice(0, 16)}`))));
  structured.setLeastSignificantBits(String(BigInt.asIntN(64, BigInt(`0x${digits.slice(16)}`))));
  const uuid = new protocol.shared.UUID();
  uuid.setStructured(structured);
  return uuid;
}
