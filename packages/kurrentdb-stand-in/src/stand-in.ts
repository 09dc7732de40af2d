import { Server, ServerCredentials, status } from "@grpc/grpc-js";
import { answerHeadersAtOnce } from "./calls/answer-headers-at-once.ts";
import { serveAppend } from "./calls/append-call.ts";
import { serveBatchAppend } from "./calls/batch-append-call.ts";
import { clusterInfo } from "./calls/cluster-info.ts";
import { serveRead } from "./calls/read-call.ts";
import { supportedMethods } from "./calls/supported-methods.ts";
import { noFaults, type Faults } from "./faults.ts";
import { eventLog, type EventLog } from "./log/event-log.ts";
import type { Node } from "./node.ts";
import { protocol } from "./protocol.ts";

/** How to start a stand-in. */
export interface StandInOptions {
  /** What it begins with, or shares with another node of its cluster. Default: an empty log. */
  readonly log?: EventLog;
  /** Whether it offers the call that carries many appends, as servers do from 21.10 on. Default true. */
  readonly batchAppend?: boolean;
}

/**
 * A wire-level double of a KurrentDB server: speaks the real protocol over loopback TCP to the real client, and decides
 * on appends as the server does. It holds its events in memory and is for tests and measurements only.
 */
export interface StandIn {
  /** `kurrentdb://127.0.0.1:…?tls=false` */
  readonly connectionString: string;
  readonly port: number;
  readonly log: EventLog;
  readonly faults: Faults;
  /** Reads and subscriptions asked of it so far. */
  readonly reads: Node["reads"];
  /** Events handed to the network for readers so far. */
  readonly eventsSent: () => number;
  /** Appends that arrived whole so far. */
  readonly appends: () => number;
  /** Breaks every open subscription off. */
  readonly cutSubscriptions: () => void;
  /** Ends it and its connections at once, as a power cut does; the log stays. */
  readonly kill: () => void;
  /** Starts it again on the same port with the same log. */
  readonly restart: () => Promise<void>;
  /** Ends it. */
  readonly stop: () => void;
}

/** Starts a {@link StandIn} on a free port of this machine. */
export async function startStandIn({ log = eventLog(), batchAppend = true }: StandInOptions = {}): Promise<StandIn> {
  let server: Server | undefined;
  const node: Node = {
    log,
    faults: noFaults(),
    host: "127.0.0.1",
    port: 0,
    reads: [],
    appends: 0,
    eventsSent: 0,
    followers: new Set(),
    cut(error) {
      for (const { cut } of node.followers) cut(error);
      node.followers.clear();
    },
    die() {
      node.followers.clear();
      server?.forceShutdown();
      server = undefined;
    },
  };

  async function start(): Promise<void> {
    const starting = grpcServer(node, batchAppend);
    node.port = await new Promise<number>((resolve, reject) => {
      starting.bindAsync(`${node.host}:${node.port}`, ServerCredentials.createInsecure(), (error, port) =>
        error === null ? resolve(port) : reject(error),
      );
    });
    server = starting;
  }

  await start();
  return {
    connectionString: `kurrentdb://${node.host}:${node.port}?tls=false`,
    port: node.port,
    log,
    faults: node.faults,
    reads: node.reads,
    eventsSent: () => node.eventsSent,
    appends: () => node.appends,
    cutSubscriptions: () => node.cut({ code: status.UNAVAILABLE, details: "the connection was cut" }),
    kill: node.die,
    restart: start,
    stop: node.die,
  };
}

function grpcServer(node: Node, batchAppend: boolean): Server {
  // The size of a message is for the server's own limit to judge.
  const server = new Server({ "grpc.max_receive_message_length": -1, interceptors: [answerHeadersAtOnce] });
  server.addService(protocol.streams.StreamsService, {
    read: (call: Parameters<typeof serveRead>[1]) => serveRead(node, call),
    append: (call: Parameters<typeof serveAppend>[1], answer: Parameters<typeof serveAppend>[2]) =>
      serveAppend(node, call, answer),
    batchAppend: (call: Parameters<typeof serveBatchAppend>[1]) => serveBatchAppend(node, call),
  });
  server.addService(protocol.features.ServerFeaturesService, {
    getSupportedMethods: (_: unknown, answer: (error: null, value: unknown) => void) => {
      if (!node.faults.silent) answer(null, supportedMethods(batchAppend));
    },
  });
  server.addService(protocol.gossip.GossipService, {
    read: (_: unknown, answer: (error: null, value: unknown) => void) => {
      if (!node.faults.silent) answer(null, clusterInfo(node));
    },
  });
  return server;
}
