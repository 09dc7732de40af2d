import { once } from "node:events";
import { createAdaptorServer, type ServerType } from "@hono/node-server";
import { metrics, trace } from "@opentelemetry/api";
import type { MiddlewareHandler } from "hono";
import { complaintApp } from "./http/complaint-app.ts";
import { openService } from "./service.ts";
import { telemetryObserver } from "./telemetry/telemetry-observer.ts";
import { tracedRequests } from "./telemetry/traced-requests.ts";

/** How long clients have to take their answers once the service is told to stop, in milliseconds. */
const PATIENCE = 10_000;

/** A service that answers on a port. */
export interface Serving {
  readonly port: number;
  /**
   * Resolves with what failed, if the worker or the read model fails: without them deadlines would pass unnoticed, so the service
   * should be stopped. It says it is not ready from then on.
   */
  readonly failed: Promise<unknown>;
  /** Takes no new connections, answers what was asked, keeps the read model, then closes the ledger. */
  stop(): Promise<void>;
}

/** Serves the ledger in `file` on a port of the loopback interface; port 0 is one that is free. */
export async function serve(
  file: string,
  port: number,
  report: (fault: unknown, instance?: string) => void,
): Promise<Serving> {
  // The API of OpenTelemetry does nothing until an SDK is registered: whoever runs the service chooses it.
  const telemetry = { tracer: trace.getTracer("http-service"), meter: metrics.getMeter("http-service") };
  const observe = telemetryObserver(telemetry);
  const service = await openService({ file, clock: () => new Date().toISOString(), report, observe });
  const stopping = new AbortController();
  let hasFailed = false;

  // A client that keeps its connection would keep the server from closing.
  const letGo: MiddlewareHandler = async (c, next) => {
    await next();
    if (stopping.signal.aborted) c.header("Connection", "close");
  };
  const app = complaintApp(service, {
    report,
    isReady: () => !stopping.signal.aborted && !hasFailed,
    around: [tracedRequests(telemetry), letGo],
  });

  const server = createAdaptorServer({ fetch: app.fetch });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const working = service.worker.run(stopping.signal);
  const failed = new Promise<unknown>((resolve) => {
    for (const part of [working, service.live.ended]) {
      part.catch((fault: unknown) => {
        hasFailed = true;
        resolve(fault);
      });
    }
  });
  return {
    port: portOf(server),
    failed,
    async stop() {
      const closed = once(server, "close");
      server.close();
      stopping.abort();
      const impatient = setTimeout(() => closeAll(server), PATIENCE);
      await closed;
      clearTimeout(impatient);
      // How it ended, `failed` tells.
      await Promise.allSettled([working]);
      await service[Symbol.asyncDispose]();
    },
  };
}

function closeAll(server: ServerType): void {
  if ("closeAllConnections" in server) server.closeAllConnections();
}

function portOf(server: ServerType): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server listens on no port");
  return address.port;
}
