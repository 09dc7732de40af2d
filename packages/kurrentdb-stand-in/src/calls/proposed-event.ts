import type {
  AppendReq,
  BatchAppendReq,
} from "@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js";
import type { ProposedEvent } from "../log/logged-event.ts";

/** The event of a message of either append call. */
export function proposedEvent(message: AppendReq.ProposedMessage | BatchAppendReq.ProposedMessage): ProposedEvent {
  const metadata = message.getMetadataMap();
  return {
    // The real server keeps ids as numbers and gives them back in lower case.
    id: message.getId()?.getString().toLowerCase() ?? "",
    type: metadata.get("type") ?? "",
    contentType: metadata.get("content-type") ?? "",
    data: message.getData_asU8(),
    customMetadata: message.getCustomMetadata_asU8(),
  };
}
