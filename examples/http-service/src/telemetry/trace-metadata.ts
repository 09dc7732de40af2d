import { context, propagation } from "@opentelemetry/api";

/** The trace a request belongs to, to be kept with the events it leads to: whoever processes them can link to it. */
export function traceMetadata(): Readonly<Record<string, string>> {
  const metadata: Record<string, string> = {};
  propagation.inject(context.active(), metadata);
  return metadata;
}
