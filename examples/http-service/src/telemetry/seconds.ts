import type { Histogram, Meter } from "@opentelemetry/api";

/** Up to ten seconds, as OpenTelemetry's conventions advise for requests and for the processing of messages. */
export const upToTenSeconds: readonly number[] = [
  0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10,
];

/**
 * A histogram of durations in seconds. Without boundaries of its own it would have the default ones, which are meant for
 * milliseconds: everything would fall into the first bucket.
 */
export function seconds(meter: Meter, name: string, description: string, boundaries: readonly number[]): Histogram {
  return meter.createHistogram(name, {
    unit: "s",
    description,
    advice: { explicitBucketBoundaries: [...boundaries] },
  });
}
