import type { ObservedAttributes, ObservedOperation, Observer } from "@complaint-ledger/event-sourcing";
import {
  context,
  propagation,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Link,
  type Meter,
  type Tracer,
} from "@opentelemetry/api";
import { seconds, upToTenSeconds } from "./seconds.ts";

/** What spans and metrics are made with. */
export interface Telemetry {
  readonly tracer: Tracer;
  readonly meter: Meter;
}

const spanKinds = { client: SpanKind.CLIENT, consumer: SpanKind.CONSUMER, internal: SpanKind.INTERNAL } as const;

/** Attributes that tell series of a metric apart: each has few values. Ids would make a series of each complaint. */
const seriesBy = [
  "db.system.name",
  "db.operation.name",
  "messaging.system",
  "messaging.operation.name",
  "messaging.operation.type",
  "messaging.consumer.group.name",
  "complaint_ledger.operation.name",
  "complaint_ledger.command.type",
  "complaint_ledger.projection.name",
  "complaint_ledger.outcome",
  "error.type",
];

/**
 * Makes a span and a measurement of each operation of a ledger, of its store and of those who process its events; of these
 * also how far they lag behind. Names and attributes are the ledger's, which are those of OpenTelemetry's conventions where it
 * has one, as are the metrics `db.client.operation.duration` and `messaging.process.duration`.
 */
export function telemetryObserver({ tracer, meter }: Telemetry): Observer {
  const durations = {
    client: seconds(
      meter,
      "db.client.operation.duration",
      "Duration of database client operations.",
      [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10],
    ),
    consumer: seconds(meter, "messaging.process.duration", "Duration of processing operation.", upToTenSeconds),
    internal: seconds(
      meter,
      "complaint_ledger.operation.duration",
      "Duration of what a ledger is asked for.",
      upToTenSeconds,
    ),
  };
  const lag = seconds(
    meter,
    "complaint_ledger.subscription.lag",
    "Age of an event when a consumer begins to process it.",
    [0.01, 0.1, 1, 10, 60, 600, 3_600, 86_400],
  );
  return {
    started(operation) {
      const { name, kind, attributes } = operation;
      const start = performance.now();
      const recordedAt = attributes["complaint_ledger.event.recorded_at"];
      if (typeof recordedAt === "string") lag.record((Date.now() - Date.parse(recordedAt)) / 1_000, series(attributes));
      const span = tracer.startSpan(name, { kind: spanKinds[kind], attributes, links: originOf(operation) });
      const within = trace.setSpan(context.active(), span);
      return {
        within: (step) => context.with(within, step),
        ended({ attributes: found, error }) {
          span.setAttributes(found);
          // Without its message, which may quote what somebody wrote: `error.type` says what it was.
          if (error !== undefined) span.setStatus({ code: SpanStatusCode.ERROR });
          span.end();
          durations[kind].record((performance.now() - start) / 1_000, series({ ...attributes, ...found }));
        },
      };
    },
  };
}

function series(attributes: ObservedAttributes): ObservedAttributes {
  return Object.fromEntries(
    seriesBy.flatMap((name) => {
      const value = attributes[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** The span of the request that an event comes from, if its metadata tells. */
function originOf({ carrier }: ObservedOperation): Link[] {
  if (carrier === undefined) return [];
  const origin = trace.getSpanContext(propagation.extract(ROOT_CONTEXT, carrier));
  return origin === undefined ? [] : [{ context: origin }];
}
