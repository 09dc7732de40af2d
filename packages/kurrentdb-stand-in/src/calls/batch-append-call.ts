import type { ServerDuplexStream } from "@grpc/grpc-js";
import type {
  BatchAppendReq,
  BatchAppendResp,
} from "@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js";
import type { ProposedEvent } from "../log/logged-event.ts";
import type { Node } from "../node.ts";
import { protocol } from "../protocol.ts";
import { proposedEvent } from "./proposed-event.ts";
import { refusal } from "./refusal.ts";
import { takeAppend, type ArrivedAppend, type TakenAppend } from "./take-append.ts";

type BatchAppendCall = ServerDuplexStream<BatchAppendReq, BatchAppendResp>;

/** Serves the call that carries any number of appends, each in one or several parts under an id of its own. */
export function serveBatchAppend(node: Node, call: BatchAppendCall): void {
  const underWay = new Map<string, { readonly options: BatchAppendReq.Options; readonly events: ProposedEvent[] }>();
  call.on("data", (request: BatchAppendReq) => {
    const refused = refusal(node.faults, true);
    if (refused !== undefined) return void call.emit("error", refused);
    const id = request.getCorrelationId()?.getString() ?? "";
    const options = request.getOptions();
    if (options !== undefined) underWay.set(id, { options, events: [] });
    const append = underWay.get(id);
    if (append === undefined) return;
    append.events.push(...request.getProposedMessagesList().map(proposedEvent));
    if (!request.getIsFinal() || node.faults.silent) return;
    underWay.delete(id);
    const answer = (taken: TakenAppend | { readonly kind: "tooLate" }): void => {
      if (!call.cancelled) call.write(responseTo(request, append.options, taken, node));
    };
    if (isTooLate(append.options, node)) answer({ kind: "tooLate" });
    else takeAppend(node, arrived(append.options, append.events), answer);
  });
  call.on("end", () => call.end());
}

/** The client says until when it waits, by its own clock; the server goes by the server's. */
function isTooLate(options: BatchAppendReq.Options, { faults }: Node): boolean {
  const deadline = options.getDeadline21100()?.toDate();
  return deadline !== undefined && deadline.getTime() <= Date.now() + faults.clockAhead;
}

function arrived(options: BatchAppendReq.Options, events: readonly ProposedEvent[]): ArrivedAppend {
  const stream = Buffer.from(options.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString("utf8");
  if (options.hasAny()) return { stream, events, expected: "any" };
  if (options.hasNoStream()) return { stream, events, expected: "noStream" };
  const expected = options.hasStreamExists() ? "streamExists" : Number(options.getStreamPosition());
  return { stream, events, expected };
}

function responseTo(
  request: BatchAppendReq,
  options: BatchAppendReq.Options,
  taken: TakenAppend | { readonly kind: "tooLate" },
  node: Node,
): BatchAppendResp {
  const response = new protocol.streams.BatchAppendResp();
  response.setCorrelationId(request.getCorrelationId());
  response.setStreamIdentifier(options.getStreamIdentifier());
  if (taken.kind === "tooLate") {
    return failed(response, "Timeout", new protocol.shared.Timeout().serializeBinary());
  }
  if (taken.kind === "tooLarge") {
    const details = new protocol.shared.MaximumAppendSizeExceeded();
    details.setMaxappendsize(node.faults.maxAppendSize);
    return failed(response, "MaximumAppendSizeExceeded", details.serializeBinary());
  }
  if (taken.kind === "wrongExpectedVersion") {
    const details = new protocol.shared.WrongExpectedVersion();
    if (taken.current === undefined) details.setCurrentNoStream(new protocol.GoogleEmpty());
    else details.setCurrentStreamRevision(String(taken.current));
    return failed(response, "WrongExpectedVersion", details.serializeBinary());
  }
  const isForgotten = taken.kind === "idempotent" && node.faults.forgetsPositions;
  const offset = String(isForgotten ? BigInt.asUintN(64, -1n) : taken.last.position);
  const position = new protocol.shared.AllStreamPosition();
  position.setCommitPosition(offset);
  position.setPreparePosition(offset);
  const success = new protocol.streams.BatchAppendResp.Success();
  success.setCurrentRevision(String(taken.last.revision));
  success.setPosition(position);
  response.setSuccess(success);
  return response;
}

function failed(response: BatchAppendResp, kind: string, details: Uint8Array): BatchAppendResp {
  const any = new protocol.Any();
  any.pack(details, `event_store.client.${kind}`);
  const status = new protocol.status.Status();
  status.setMessage(kind);
  status.setDetails(any);
  response.setError(status);
  return response;
}
