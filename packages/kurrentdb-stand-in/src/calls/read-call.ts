import type { ServerWritableStream } from "@grpc/grpc-js";
import type { ReadReq, ReadResp } from "@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js";
import type { EventLog } from "../log/event-log.ts";
import type { LoggedEvent } from "../log/logged-event.ts";
import { protocol } from "../protocol.ts";
import type { Node } from "../node.ts";
import { readEvent } from "./read-event.ts";
import { readRequest, type ReadRequest } from "./read-request.ts";
import { refusal, requiresLeader } from "./refusal.ts";
import { selectEvents } from "./select-events.ts";

type ReadCall = ServerWritableStream<ReadReq, ReadResp>;

/** After so many events that a filter passed over, a subscriber is told how far the server has looked; as many as there. */
const CHECKPOINT_EVERY = 32;

/** Serves reads and subscriptions. */
export function serveRead(node: Node, call: ReadCall): void {
  const request = readRequest(call.request);
  node.reads.push({ ...request, requiresLeader: requiresLeader(call.metadata) });
  const refused = refusal(node.faults, requiresLeader(call.metadata));
  // A destroyed call would never send its status; an emitted error does.
  if (refused !== undefined) return void call.emit("error", refused);
  if (node.faults.silent) return;
  // A call that the client or the server's death has ended is nobody's failure.
  const serving = request.limit === undefined ? follow(node, call, request) : read(node, call, request);
  serving.catch(() => call.end());
}

async function read(node: Node, call: ReadCall, request: ReadRequest): Promise<void> {
  const { stream } = request;
  if (stream !== undefined && node.log.ofStream(stream).length === 0) {
    call.write(notFound(stream));
  } else {
    for (const event of selectEvents(node.log, request))
      await send(node, call, readEvent(event, request.structuredIds));
  }
  call.end();
}

/** Everything after a position, exclusive, then what is appended. */
async function follow(node: Node, call: ReadCall, request: ReadRequest): Promise<void> {
  const { log } = node;
  const follower = { cut: (error: Parameters<Node["cut"]>[0]) => void call.emit("error", error) };
  node.followers.add(follower);
  let wake = (): void => {};
  const stop = log.onReplicated(() => wake());
  call.on("cancelled", () => {
    stop();
    node.followers.delete(follower);
    wake();
  });
  call.write(confirmation());
  let next = followFrom(log, request);
  let passedOver = 0;
  for (let caughtUp = false; !call.cancelled;) {
    const event = log.all[next];
    if (event === undefined || next >= log.replicated()) {
      if (!caughtUp) call.write(caughtUpNow());
      caughtUp = true;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
      continue;
    }
    next += 1;
    if (request.admits(event)) {
      await send(node, call, readEvent(event, request.structuredIds));
    } else if (++passedOver % CHECKPOINT_EVERY === 0 && request.isFiltered) {
      await send(node, call, checkpoint(event));
    }
  }
}

function followFrom(log: EventLog, { from }: ReadRequest): number {
  if (from === "start") return 0;
  if (from === "end") return log.replicated();
  const index = log.indexFrom(from);
  return log.all[index]?.position === from ? index + 1 : index;
}

/** Writes, and waits while the client does not read. */
async function send(node: Node, call: ReadCall, response: ReadResp): Promise<void> {
  if (call.cancelled) throw new Error("the client has gone");
  if (response.hasEvent()) node.eventsSent += 1;
  if (call.write(response)) return;
  await new Promise<void>((resolve) => {
    const goOn = (): void => {
      call.off("drain", goOn);
      call.off("cancelled", goOn);
      resolve();
    };
    call.once("drain", goOn);
    call.once("cancelled", goOn);
  });
}

function notFound(stream: string): ReadResp {
  const identifier = new protocol.shared.StreamIdentifier();
  identifier.setStreamName(Buffer.from(stream));
  const content = new protocol.streams.ReadResp.StreamNotFound();
  content.setStreamIdentifier(identifier);
  const response = new protocol.streams.ReadResp();
  response.setStreamNotFound(content);
  return response;
}

function confirmation(): ReadResp {
  const content = new protocol.streams.ReadResp.SubscriptionConfirmation();
  content.setSubscriptionId(crypto.randomUUID());
  const response = new protocol.streams.ReadResp();
  response.setConfirmation(content);
  return response;
}

function caughtUpNow(): ReadResp {
  const response = new protocol.streams.ReadResp();
  response.setCaughtUp(new protocol.streams.ReadResp.CaughtUp());
  return response;
}

function checkpoint({ position }: LoggedEvent): ReadResp {
  const content = new protocol.streams.ReadResp.Checkpoint();
  content.setCommitPosition(String(position));
  content.setPreparePosition(String(position));
  const response = new protocol.streams.ReadResp();
  response.setCheckpoint(content);
  return response;
}
