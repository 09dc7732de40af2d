import { describe, expect, it } from "vitest";
import type { NewEvent } from "../event.ts";
import type { ExpectedRevision } from "../event-store.ts";
import { limits } from "./limits.ts";
import { prepareAppend } from "./prepared-append.ts";
import { uuid } from "../test/values.ts";

const event: NewEvent = {
  id: "00000000-0000-4000-8000-000000000001",
  type: "ComplaintLodged",
  schemaVersion: 1,
  occurredAt: "2024-02-29T17:30:00.000Z",
  actor: { id: "clerk-7", role: "handler" },
  correlationId: "conversation-1",
  causationId: "command-1",
  commandId: "command-1",
  data: { subject: "noise" },
  metadata: { channel: "letter" },
};

describe("an append that is valid", () => {
  it("keeps each event's own actor and metadata, shared with the one before or not", () => {
    const other = { ...event, actor: { id: "clerk-8", role: "handler" }, metadata: {} };
    const events = [event, { ...event, id: uuid(2) }, { ...other, id: uuid(3) }, { ...event, id: uuid(4) }];
    expect(prepareAppend("complaint-1", events, "noStream").events).toMatchObject(
      events.map(({ id, actor, metadata }) => ({
        id,
        actor: JSON.stringify(actor),
        metadata: JSON.stringify(metadata),
      })),
    );
  });

  it("is serialised field by field", () => {
    expect(prepareAppend("complaint-1", [event], "noStream")).toEqual({
      stream: "complaint-1",
      expected: "noStream",
      events: [
        {
          id: event.id,
          type: "ComplaintLodged",
          schemaVersion: 1,
          occurredAt: "2024-02-29T17:30:00.000Z",
          actor: '{"id":"clerk-7","role":"handler"}',
          correlationId: "conversation-1",
          causationId: "command-1",
          commandId: "command-1",
          data: '{"subject":"noise"}',
          metadata: '{"channel":"letter"}',
        },
      ],
    });
  });

  it("writes an actor in one order of keys, whatever the caller's", () => {
    const actor = { onBehalfOf: "clerk-2", role: "handler", id: "clerk-1" };
    expect(prepareAppend("s", [{ ...event, actor }], "any").events[0]?.actor).toBe(
      '{"id":"clerk-1","role":"handler","onBehalfOf":"clerk-2"}',
    );
  });

  it("writes a payload as the caller's JSON.stringify does", () => {
    const data = { z: 1, "10": [], a: { b: null }, "9": "é" };
    expect(prepareAppend("s", [{ ...event, data }], "any").events[0]?.data).toBe(JSON.stringify(data));
  });

  it("may expect any known word or a revision from 0", () => {
    for (const expected of ["noStream", "any", "streamExists", 0, 7, Number.MAX_SAFE_INTEGER] as const) {
      expect(prepareAppend("s", [event], expected).expected).toBe(expected);
    }
  });
});

describe("an append is refused", () => {
  it.each<[why: string, stream: unknown, events: unknown, expected: unknown, code: string, field: string]>([
    ["for its stream", "$all", [event], "any", "invalid-name", "stream"],
    ["for what it expects", "s", [event], -1, "invalid-expected-revision", "expected"],
    ["for expecting −0", "s", [event], -0, "invalid-expected-revision", "expected"],
    ["for expecting an unknown word", "s", [event], "latest", "invalid-expected-revision", "expected"],
    ["for holding no event", "s", [], "any", "empty-append", "events"],
    ["for events that are no array", "s", { length: 1, 0: event }, "any", "empty-append", "events"],
    ["for a hole among its events", "s", Object.assign(Array(3), { 0: event }), "any", "invalid-event", "events[1]"],
    ["for an event that is no object", "s", ["lodged"], "any", "invalid-event", "events[0]"],
    ["for null as an event", "s", [null], "any", "invalid-event", "events[0]"],
    ["for an id twice", "s", [event, { ...event }], "any", "duplicate-event-id", "events[1].id"],
    [
      "for an upper-case id",
      "s",
      [{ ...event, id: event.id.replace("8000", "A000") }],
      "any",
      "invalid-event",
      "events[0].id",
    ],
    ["for an id that is missing", "s", [{ ...event, id: undefined }], "any", "invalid-event", "events[0].id"],
    ["for a symbol as an id", "s", [{ ...event, id: Symbol("id") }], "any", "invalid-event", "events[0].id"],
    [
      "for an id that cannot be shown",
      "s",
      [{ ...event, id: Object.create(null) }],
      "any",
      "invalid-event",
      "events[0].id",
    ],
    ["for its type", "s", [{ ...event, type: "" }], "any", "invalid-name", "events[0].type"],
    [
      "for a schema version 0",
      "s",
      [{ ...event, schemaVersion: 0 }],
      "any",
      "invalid-event",
      "events[0].schemaVersion",
    ],
    [
      "for a local time",
      "s",
      [{ ...event, occurredAt: "2024-03-01T08:00" }],
      "any",
      "invalid-event",
      "events[0].occurredAt",
    ],
    [
      "for an actor without a role",
      "s",
      [{ ...event, actor: { id: "a" } }],
      "any",
      "invalid-name",
      "events[0].actor.role",
    ],
    [
      "for a field an actor has not",
      "s",
      [{ ...event, actor: { id: "a", role: "r", name: "n" } }],
      "any",
      "invalid-event",
      "events[0].actor.name",
    ],
    ["for an actor in a list", "s", [{ ...event, actor: [] }], "any", "invalid-name", "events[0].actor.id"],
    [
      "for a payload that JSON would change",
      "s",
      [{ ...event, data: { at: new Date(0) } }],
      "any",
      "not-plain-json",
      "events[0].data.at",
    ],
    [
      "for metadata that are no strings",
      "s",
      [{ ...event, metadata: { n: 1 } }],
      "any",
      "invalid-event",
      "events[0].metadata.n",
    ],
  ])("%s", (_, stream, events, expected, code, field) => {
    // Callers without types can pass anything.
    const append = (): unknown => prepareAppend(stream as string, events as NewEvent[], expected as ExpectedRevision);
    expect(append).toThrow(expect.objectContaining({ code, field }));
  });

  it("a byte over what an event may hold", () => {
    expect(() => prepareAppend("s", [eventOf(limits.eventBytes)], "any")).not.toThrow();
    expect(() => prepareAppend("s", [eventOf(limits.eventBytes + 1)], "any")).toThrow(
      expect.objectContaining({ code: "event-too-large", field: "events[0]" }),
    );
  });

  it("a byte over what an append may hold", () => {
    const half = limits.appendBytes / 2;
    expect(() => prepareAppend("s", [eventOf(half, 1), eventOf(half, 2)], "any")).not.toThrow();
    expect(() => prepareAppend("s", [eventOf(half, 1), eventOf(half - 1_000, 2), eventOf(1_001, 3)], "any")).toThrow(
      expect.objectContaining({ code: "append-too-large", field: "events" }),
    );
  });
});

/** An event of so many bytes; what it needs without padding is found by asking for an event that is too large. */
function eventOf(bytes: number, n = 1): NewEvent {
  const id = event.id.replace(/.$/, String(n));
  const overhead = Object.values({ ...prepareAppend("s", [{ ...event, id, data: "" }], "any").events[0] })
    .map((part) => (typeof part === "string" ? part.length : 8))
    .reduce((sum, length) => sum + length);
  return { ...event, id, data: "x".repeat(bytes - overhead) };
}
