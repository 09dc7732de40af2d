import { describe, expect, it } from "vitest";
import { knownStreams, type KnownStream } from "./known-streams.ts";

const known = (next: number): KnownStream => ({
  next,
  ids: new Set(Array.from({ length: next }, (_, i) => String(i))),
  recordedAt: "2024-03-01T08:00:00.000Z",
});

describe("what is known of streams", () => {
  it("is never replaced by less", () => {
    const streams = knownStreams();
    streams.set("a", known(3));
    streams.set("a", known(2));
    expect(streams.get("a")?.next).toBe(3);
  });

  it("is forgotten of the stream used longest ago, when there is too much", () => {
    const streams = knownStreams(22);
    streams.set("a", known(4));
    streams.set("b", known(4));
    streams.set("a", known(5));
    streams.set("c", known(4));
    expect(["a", "b", "c"].map((name) => streams.get(name)?.next)).toEqual([5, undefined, 4]);
  });

  it("is kept of a stream that is longer than all may be", () => {
    const streams = knownStreams(10);
    streams.set("a", known(4));
    streams.set("long", known(50));
    expect([streams.get("a"), streams.get("long")?.next]).toEqual([undefined, 50]);
  });
});
