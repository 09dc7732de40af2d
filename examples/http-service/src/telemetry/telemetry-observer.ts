import type { Observer } from "@complaint-ledger/event-sourcing";
import { context, SpanKind, SpanStatusCode, trace, type Meter, type Tracer } from "@opentelemetry/api";

/** What spans and metrics are made with. */
export interface Telemetry {
  readonly tracer: Tracer;
  readonly meter: Meter;
}

/**
 * Makes a span and a measurement of each operation of a ledger and its store; of a subscription also how far its reader
 * lags behind. Names and attributes are the ledger's, which are OpenTelemetry's where it has one.
 */
export function telemetryObserver({ tracer, meter }: Telemetry): Observer {
  const duration = meter.createHistogram("complaint_ledger.operation.duration", { unit: "s" });
  const lag = meter.createHistogram("complaint_ledger.subscription.lag", { unit: "s" });
  return {
    started({ name, attributes }) {
      const start = performance.now();
      const recordedAt = attributes["complaint_ledger.event.recorded_at"];
      if (typeof recordedAt === "string") lag.record((Date.now() - Date.parse(recordedAt)) / 1_000);
      // A name of the database conventions is a call that leaves the ledger for its store.
      const kind = "db.operation.name" in attributes ? SpanKind.CLIENT : SpanKind.INTERNAL;
      const span = tracer.startSpan(name, { kind, attributes });
      const within = trace.setSpan(context.active(), span);
      return {
        within: (step) => context.with(within, step),
        ended(end) {
          span.setAttributes(end.attributes);
          // Without its message, which may quote what somebody wrote: `error.type` says what it was.
          if (end.error !== undefined) span.setStatus({ code: SpanStatusCode.ERROR });
          span.end();
          // Of the attributes only the name, and what went wrong: ids would make a series of each complaint.
          const failure = end.attributes["error.type"];
          const series = failure === undefined ? {} : { "error.type": failure };
          duration.record((performance.now() - start) / 1_000, { "complaint_ledger.operation": name, ...series });
        },
      };
    },
  };
}
