import { status, type sendUnaryData, type ServerReadableStream } from "@grpc/grpc-js";
import type { AppendReq, AppendResp } from "@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js";
import type { ProposedEvent } from "../log/logged-event.ts";
import type { Node } from "../node.ts";
import { protocol } from "../protocol.ts";
import { proposedEvent } from "./proposed-event.ts";
import { exception, refusal, requiresLeader } from "./refusal.ts";
import { takeAppend, type ArrivedAppend, type TakenAppend } from "./take-append.ts";

/** Serves the call that brings one append, its options first and then event by event. */
export function serveAppend(
  node: Node,
  call: ServerReadableStream<AppendReq, AppendResp>,
  answer: sendUnaryData<AppendResp>,
): void {
  const refused = refusal(node.faults, requiresLeader(call.metadata) || node.faults.leader !== undefined);
  if (refused !== undefined) return answer(refused);
  let options: AppendReq.Options | undefined;
  const events: ProposedEvent[] = [];
  call.on("data", (request: AppendReq) => {
    options ??= request.getOptions();
    const message = request.getProposedMessage();
    if (message !== undefined) events.push(proposedEvent(message));
  });
  call.on("end", () => {
    if (options === undefined || node.faults.silent) return;
    const arrived = { stream: streamOf(options), expected: expectedOf(options), events };
    takeAppend(node, arrived, (taken) => {
      if (taken.kind !== "tooLarge") return answer(null, responseTo(taken));
      const size = { "maximum-append-size": String(node.faults.maxAppendSize) };
      answer(exception(status.INVALID_ARGUMENT, "maximum-append-size-exceeded", size));
    });
  });
}

function streamOf(options: AppendReq.Options): string {
  return Buffer.from(options.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString("utf8");
}

function expectedOf(options: AppendReq.Options): ArrivedAppend["expected"] {
  if (options.hasAny()) return "any";
  if (options.hasNoStream()) return "noStream";
  return options.hasStreamExists() ? "streamExists" : Number(options.getRevision());
}

function responseTo(taken: Exclude<TakenAppend, { kind: "tooLarge" }>): AppendResp {
  const { AppendResp: Response } = protocol.streams;
  const response = new Response();
  if (taken.kind === "wrongExpectedVersion") {
    const wrong = new Response.WrongExpectedVersion();
    if (taken.current === undefined) wrong.setCurrentNoStream(new protocol.shared.Empty());
    else wrong.setCurrentRevision(String(taken.current));
    response.setWrongExpectedVersion(wrong);
    return response;
  }
  const position = new Response.Position();
  position.setCommitPosition(String(taken.last.position));
  position.setPreparePosition(String(taken.last.position));
  const success = new Response.Success();
  success.setCurrentRevision(String(taken.last.revision));
  success.setPosition(position);
  response.setSuccess(success);
  return response;
}
