import type { EventStore } from "@complaint-ledger/event-sourcing";
import { inMemoryEventStore, observedStore, processEvents } from "@complaint-ledger/event-sourcing";
import {
  context,
  propagation,
  SpanKind,
  SpanStatusCode,
  trace,
  TraceFlags,
  type TextMapPropagator,
} from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import {
  AggregationTemporality,
  DataPointType,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
  type MetricData,
} from "@opentelemetry/sdk-metrics";
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
  type ReadableSpan,
} from "@opentelemetry/sdk-trace-base";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { asClerk, lateParcel, serviceUnderTest, type ServiceUnderTest } from "../test/service-under-test.ts";
import { telemetryObserver } from "./telemetry-observer.ts";
import { tracedRequests } from "./traced-requests.ts";

const spans = new InMemorySpanExporter();
const tracer = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(spans)] }).getTracer("test");
const measurements = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
const reader = new PeriodicExportingMetricReader({ exporter: measurements, exportIntervalMillis: 3_600_000 });
const meters = new MeterProvider({ readers: [reader] });
const telemetry = { tracer, meter: meters.getMeter("test") };
const observe = telemetryObserver(telemetry);

/** What an SDK would register: the trace context of the W3C, as far as these tests need it. */
const traceContext: TextMapPropagator<Record<string, string>> = {
  fields: () => ["traceparent"],
  inject(active, carrier) {
    const span = trace.getSpanContext(active);
    if (span !== undefined) carrier["traceparent"] = `00-${span.traceId}-${span.spanId}-01`;
  },
  extract(active, carrier) {
    const [, traceId, spanId] = /^00-(\w{32})-(\w{16})-/.exec(carrier["traceparent"] ?? "") ?? [];
    if (traceId === undefined || spanId === undefined) return active;
    return trace.setSpanContext(active, { traceId, spanId, traceFlags: TraceFlags.SAMPLED, isRemote: true });
  },
};

beforeAll(() => {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(traceContext);
});
beforeEach(() => spans.reset());
afterAll(async () => {
  context.disable();
  propagation.disable();
  await meters.shutdown();
});

/** Each span under the one it belongs to. */
function tree(all: readonly ReadableSpan[], under?: string, indent = ""): readonly string[] {
  return all
    .filter(({ parentSpanContext }) => parentSpanContext?.spanId === under)
    .flatMap((span) => [indent + span.name].concat(tree(all, span.spanContext().spanId, `${indent}  `)));
}

function named(name: string): ReadableSpan | undefined {
  return spans.getFinishedSpans().findLast((span) => span.name === name);
}

function traced(under: ServiceUnderTest): ServiceUnderTest["app"] {
  return under.appWith({ around: [tracedRequests(telemetry)] });
}

async function lodge(app: ServiceUnderTest["app"], headers: Readonly<Record<string, string>> = {}): Promise<void> {
  const response = await app.request("/complaints", {
    method: "POST",
    headers: { ...asClerk, "Idempotency-Key": crypto.randomUUID(), ...headers },
    body: JSON.stringify(lateParcel),
  });
  expect(response.status).toBe(201);
}

async function metrics(): Promise<ReadonlyMap<string, MetricData>> {
  await meters.forceFlush();
  const collected =
    measurements
      .getMetrics()
      .at(-1)
      ?.scopeMetrics.flatMap((scope) => scope.metrics) ?? [];
  return new Map(collected.map((metric) => [metric.descriptor.name, metric]));
}

describe("a traced service", () => {
  it("shows under a request what the ledger did, and under that what its store did", async () => {
    await using under = await serviceUnderTest(observe);
    await lodge(traced(under));
    await expect.poll(() => tree(spans.getFinishedSpans())).toContain("POST /complaints");
    const lines = tree(spans.getFinishedSpans());
    const from = lines.indexOf("POST /complaints");
    expect(lines.slice(from, from + 3)).toEqual(["POST /complaints", "  handle LodgeComplaint", "    append"]);
    expect(named("POST /complaints")?.attributes).toEqual({
      "http.request.method": "POST",
      "url.scheme": "http",
      "url.path": "/complaints",
      "server.address": "localhost",
      "http.route": "/complaints",
      "http.response.status_code": 201,
    });
    expect(named("handle LodgeComplaint")?.attributes).toMatchObject({
      "complaint_ledger.outcome": "recorded",
      "complaint_ledger.append.attempts": 1,
    });
    expect(named("append")).toMatchObject({
      kind: SpanKind.CLIENT,
      attributes: { "db.system.name": "sqlite", "db.operation.name": "append" },
    });
  });

  it("goes on with the trace of its client, and links what is processed later to the command it comes from", async () => {
    await using under = await serviceUnderTest(observe);
    const traceId = "0af7651916cd43dd8448eb211c80319c";
    await lodge(traced(under), { traceparent: `00-${traceId}-b7ad6b7169203331-01` });
    await expect.poll(() => named("process")).toBeDefined();
    expect(named("POST /complaints")?.spanContext().traceId).toBe(traceId);
    const processed = named("process");
    expect(processed).toMatchObject({
      kind: SpanKind.CONSUMER,
      attributes: { "messaging.system": "sqlite", "messaging.consumer.group.name": "sla-compliance" },
    });
    expect(processed?.spanContext().traceId).not.toBe(traceId);
    expect(processed?.links[0]?.context).toMatchObject({ traceId });
  });

  it("has no more names and series than it has operations, whatever clients ask for", async () => {
    await using under = await serviceUnderTest(observe);
    const app = traced(under);
    for (let n = 0; n < 5; n++) {
      await under.post(`/complaints/c-${n}/NoSuchThing${n}`, { data: {} });
      await app.request(`/no/such/place/${n}`, { method: `BREW${n}`, headers: asClerk });
      const command = { type: `Invented${n}`, complaintId: "c-1", commandId: crypto.randomUUID(), data: {} };
      // What a service without a list of commands would pass on.
      await under.service.ledger.handle(command as never, { actor: { id: "clerk-7", role: "handler" } });
    }
    const names = new Set(spans.getFinishedSpans().map(({ name }) => name));
    expect(names).toEqual(new Set(["HTTP", "handle", "read_all", "read_stream"].filter((name) => names.has(name))));
    const series = JSON.stringify([...(await metrics()).values()].map(({ dataPoints }) => dataPoints));
    expect(series).not.toMatch(/NoSuchThing|BREW|Invented|complaint-|c-1/);
  });

  it("marks what failed, in spans and in metrics", async () => {
    await using under = await serviceUnderTest(observe);
    await under.service.ledger.close();
    const response = await traced(under).request("/complaints", {
      method: "POST",
      headers: { ...asClerk, "Idempotency-Key": crypto.randomUUID() },
      body: JSON.stringify(lateParcel),
    });
    expect(response.status).toBe(503);
    const failed = { status: { code: SpanStatusCode.ERROR } };
    expect(named("POST /complaints")).toMatchObject({ ...failed, attributes: { "error.type": "503" } });
    expect(named("handle LodgeComplaint")).toMatchObject({ ...failed, attributes: { "error.type": "store-closed" } });
    const series = async (metric: string): Promise<readonly unknown[]> =>
      (await metrics()).get(metric)?.dataPoints.map(({ attributes }) => attributes) ?? [];
    expect(await series("http.server.request.duration")).toContainEqual({
      "http.request.method": "POST",
      "url.scheme": "http",
      "http.route": "/complaints",
      "http.response.status_code": 503,
      "error.type": "503",
    });
    expect(await series("complaint_ledger.operation.duration")).toContainEqual({
      "complaint_ledger.operation.name": "handle",
      "complaint_ledger.command.type": "LodgeComplaint",
      "error.type": "store-closed",
    });
    expect(await series("db.client.operation.duration")).toContainEqual({
      "db.system.name": "sqlite",
      "db.operation.name": "append",
      "error.type": "store-closed",
    });
  });

  it("measures seconds in buckets made for seconds, under the names of the conventions", async () => {
    await using under = await serviceUnderTest(observe);
    await lodge(traced(under));
    await expect.poll(() => named("process")).toBeDefined();
    const found = await metrics();
    expect([...found.keys()].toSorted()).toEqual([
      "complaint_ledger.operation.duration",
      "complaint_ledger.subscription.lag",
      "db.client.operation.duration",
      "http.server.request.duration",
      "messaging.process.duration",
    ]);
    for (const metric of found.values()) {
      expect(metric.descriptor.unit).toBe("s");
      if (metric.dataPointType !== DataPointType.HISTOGRAM) throw new Error("not a histogram");
      for (const { value } of metric.dataPoints) expect(value.buckets.boundaries[0]).toBeLessThan(0.1);
    }
  });

  it("shows a subscriber that fails as failed, and what it did as part of it", async () => {
    const store: EventStore = observedStore(inMemoryEventStore({ clock: () => "2024-03-01T01:00:00.000Z" }), observe);
    await using under = await serviceUnderTest();
    await under.post("/complaints", lateParcel);
    for await (const event of under.service.ledger.events()) await store.append(event.stream, [event], "any");
    const handle = async (): Promise<never> => {
      tracer.startSpan("send a letter").end();
      throw new RangeError("no stamps");
    };
    await expect(processEvents(store, handle, { observe }).ended).rejects.toThrow("no stamps");
    expect(named("process")).toMatchObject({
      status: { code: SpanStatusCode.ERROR },
      attributes: { "error.type": "RangeError" },
    });
    expect(named("send a letter")?.parentSpanContext?.spanId).toBe(named("process")?.spanContext().spanId);
  });
});
