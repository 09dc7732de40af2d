import { once } from "node:events";
import { createAdaptorServer, type ServerType } from "@hono/node-server";
import { metrics, trace } from "@opentelemetry/api";
import { Hono } from "hono";
import { complaintApp } from "./http/complaint-app.ts";
import { openService } from "./service.ts";
import { telemetryObserver } from "./telemetry/telemetry-observer.ts";
import { tracedRequests } from "./telemetry/traced-requests.ts";

/** How long clients have to take their answers once the service is told to stop, in milliseconds. */
const PATIENCE = 10_000;

/** A service that answers on a port. */
export interface Serving {
  readonly port: number;
  /** Rejects if the worker or the read model fails: without them deadlines would pass unnoticed. */
  readonly failed: Promise<never>;
  /** Takes no new connections, answers what was asked, then closes the ledger. */
  stop(): Promise<void>;
}

/** Serves the ledger in `file` on a port of the loopback interface; port 0 is one that is free. */
export async function serve(file: string, port: number, report: (fault: unknown) => void): Promise<Serving> {
  // The API of OpenTelemetry does nothing until an SDK is registered: whoever runs the service chooses it.
  const tracer = trace.getTracer("http-service");
  const meter = metrics.getMeter("http-service");
  const observe = telemetryObserver({ tracer, meter });
  const service = await openService({ file, clock: () => new Date().toISOString(), observe });
  const stopping = new AbortController();

  const app = new Hono();
  app.use(tracedRequests({ tracer, meter }));
  app.use(async (c, next) => {
    await next();
    // A client that keeps its connection would keep the server from closing.
    if (stopping.signal.aborted) c.header("Connection", "close");
  });
  app.route("/", complaintApp(service, report));

  const server = createAdaptorServer({ fetch: app.fetch });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const working = service.worker.run(stopping.signal);
  return {
    port: portOf(server),
    failed: Promise.all([working, service.live.ended]).then(() => new Promise<never>(() => undefined)),
    async stop() {
      const closed = once(server, "close");
      server.close();
      stopping.abort();
      const impatient = setTimeout(() => closeAll(server), PATIENCE);
      await closed;
      clearTimeout(impatient);
      await working;
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
