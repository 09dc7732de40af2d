import { context, trace } from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from "@opentelemetry/sdk-metrics";
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
  type ReadableSpan,
} from "@opentelemetry/sdk-trace-base";
import { Hono } from "hono";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { complaintApp } from "../http/complaint-app.ts";
import { lateParcel, serviceUnderTest } from "../test/service-under-test.ts";
import { telemetryObserver } from "./telemetry-observer.ts";
import { tracedRequests } from "./traced-requests.ts";

const spans = new InMemorySpanExporter();
const tracer = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(spans)] }).getTracer("test");
const measurements = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
const reader = new PeriodicExportingMetricReader({ exporter: measurements, exportIntervalMillis: 3_600_000 });
const meters = new MeterProvider({ readers: [reader] });
const observe = telemetryObserver({ tracer, meter: meters.getMeter("test") });

beforeAll(() => context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable()));
beforeEach(() => spans.reset());
afterAll(async () => {
  context.disable();
  await meters.shutdown();
});

/** Each span under the one it belongs to. */
function tree(all: readonly ReadableSpan[], under?: string, indent = ""): readonly string[] {
  return all
    .filter(({ parentSpanContext }) => parentSpanContext?.spanId === under)
    .flatMap((span) => [indent + span.name].concat(tree(all, span.spanContext().spanId, `${indent}  `)));
}

function named(name: string): ReadableSpan | undefined {
  return spans.getFinishedSpans().find((span) => span.name === name);
}

describe("a traced service", () => {
  it("shows under a request what the ledger did, and under that what its store did", async () => {
    await using under = await serviceUnderTest(observe);
    const app = new Hono();
    app.use(tracedRequests(tracer));
    app.route(
      "/",
      complaintApp(under.service, () => undefined),
    );
    await trace.getTracer("unused").startActiveSpan("nothing", async () => {
      const response = await app.request("/complaints", {
        method: "POST",
        headers: { "Actor-Id": "clerk-7", "Actor-Role": "handler", "Idempotency-Key": crypto.randomUUID() },
        body: JSON.stringify(lateParcel),
      });
      expect(response.status).toBe(201);
    });
    await expect.poll(() => tree(spans.getFinishedSpans())).toContain("POST /complaints");
    const lines = tree(spans.getFinishedSpans());
    expect(lines.slice(lines.indexOf("POST /complaints"))).toEqual([
      "POST /complaints",
      "  handle LodgeComplaint",
      "    append",
    ]);
    expect(named("POST /complaints")?.attributes).toEqual({
      "http.request.method": "POST",
      "url.path": "/complaints",
      "http.route": "/complaints",
      "http.response.status_code": 201,
    });
    expect(named("handle LodgeComplaint")?.attributes).toMatchObject({
      "complaint_ledger.outcome": "recorded",
      "complaint_ledger.append.attempts": 1,
    });
    expect(named("append")?.attributes).toMatchObject({ "db.operation.name": "append" });
  });

  it("marks what failed, and measures durations and how far the read model lags", async () => {
    await using under = await serviceUnderTest(observe);
    await under.post("/complaints", lateParcel);
    await expect.poll(() => named("process")).toBeDefined();
    await under.service.ledger.close();
    await under.post("/complaints", lateParcel);
    expect(spans.getFinishedSpans().findLast(({ name }) => name === "handle LodgeComplaint")).toMatchObject({
      status: { code: 2 },
      attributes: { "error.type": "store-closed" },
    });

    await meters.forceFlush();
    const metrics = measurements
      .getMetrics()
      .flatMap(({ scopeMetrics }) => scopeMetrics.flatMap((scope) => scope.metrics));
    expect(metrics.map(({ descriptor }) => descriptor.name).toSorted()).toEqual([
      "complaint_ledger.operation.duration",
      "complaint_ledger.subscription.lag",
    ]);
    const series = metrics.flatMap(({ dataPoints }) => dataPoints.map(({ attributes }) => attributes));
    expect(series).toContainEqual({
      "complaint_ledger.operation": "handle LodgeComplaint",
      "error.type": "store-closed",
    });
    expect(JSON.stringify(series)).not.toContain("complaint-");
  });
});
