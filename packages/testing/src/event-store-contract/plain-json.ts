import { limits } from "@complaint-ledger/event-sourcing";
import fc from "fast-check";
import { expect } from "vitest";
import { collect } from "../events/collect.ts";
import { jsonSample, jsonValue } from "../events/json-value.ts";
import { newEvent } from "../events/new-event.ts";
import { nested, noPlainJson } from "../events/no-plain-json.ts";
import type { EventStorePoint } from "./store-under-test.ts";

/** Point 7: what is read is, letter for letter, what was written; what JSON would change is refused. */
export const plainJson: EventStorePoint = {
  point: "7. a payload comes back as it was written",
  cases: {
    "`JSON.stringify(read) === JSON.stringify(written)` for any plain JSON (property)": async ({ fresh, check }) => {
      const { store } = await fresh();
      const payloads = fc.array(jsonValue, { minLength: 1, maxLength: 20 });
      await check(
        fc.asyncProperty(payloads, async (payloads) => {
          const events = payloads.map((data) => newEvent({ data }));
          const written = events.map(({ data }) => JSON.stringify(data));
          const [{ id: stream } = newEvent()] = events;
          await store.append(stream, events, "noStream");
          const read = await collect(store.readStream(stream));
          expect(read.map(({ data }) => JSON.stringify(data))).toEqual(written);
        }),
      );
    },

    "odd keys, long numbers and all of Unicode come back": async ({ fresh }) => {
      const { store } = await fresh();
      const written = JSON.stringify(jsonSample);
      await store.append("complaint-1", [newEvent({ data: jsonSample })], "noStream");
      const read = await collect(store.readStream("complaint-1"));
      expect(read.map(({ data }) => JSON.stringify(data))).toEqual([written]);
    },

    "every field comes back, in the order of the envelope": async ({ fresh }) => {
      const { store, clock } = await fresh();
      const event = newEvent({
        type: "ComplaintReopened",
        schemaVersion: 7,
        occurredAt: "1999-12-31T23:59:59.999Z",
        actor: { id: "clerk-1", role: "handler", onBehalfOf: "clerk-2" },
        correlationId: "one",
        causationId: "two",
        commandId: "three",
        data: { z: 1, a: [] },
        metadata: { z: "1", a: "2" },
      });
      const result = await store.append("complaint-1", [event], "noStream");
      const { id, type, schemaVersion, occurredAt, ...others } = event;
      const { actor, correlationId, causationId, commandId, data, metadata } = others;
      const position = "position" in result ? result.position : undefined;
      const place = { stream: "complaint-1", revision: 0, position };
      const times = { occurredAt, recordedAt: clock.now() };
      const causes = { actor, correlationId, causationId, commandId };
      const envelope = { id, ...place, type, schemaVersion, ...times, ...causes, data, metadata };
      for (const read of [store.readStream("complaint-1"), store.readAll()]) {
        expect(JSON.stringify(await collect(read))).toBe(JSON.stringify([envelope]));
      }
    },

    "what JSON would change is a typed error, wherever it stands": async ({ fresh }) => {
      const { store } = await fresh();
      for (const [what, value] of Object.entries(noPlainJson())) {
        for (const data of [value, { field: value }, [1, [value]]]) {
          await expect(store.append("complaint-1", [newEvent({ data })], "any"), what).rejects.toMatchObject({
            code: "not-plain-json",
            field: expect.stringMatching(/^events\[0\]\.data/),
          });
        }
      }
      expect(await collect(store.readAll())).toEqual([]);
    },

    "32 levels of nesting are recorded, 33 are a typed error": async ({ fresh }) => {
      const { store } = await fresh();
      for (const kind of ["arrays", "objects"] as const) {
        const deepest = nested(limits.depth, kind);
        await store.append(kind, [newEvent({ data: deepest })], "noStream");
        expect((await collect(store.readStream(kind))).map(({ data }) => data)).toEqual([deepest]);
        const deeper = newEvent({ data: nested(limits.depth + 1, kind) });
        await expect(store.append(kind, [deeper], "any")).rejects.toMatchObject({ code: "not-plain-json" });
      }
    },

    "an event whose other fields are wrong is a typed error that names the field": async ({ fresh }) => {
      const { store } = await fresh();
      for (const [field, value, code] of wrongFields) {
        const event = { ...newEvent(), [field]: value };
        await expect(store.append("complaint-1", [event], "any"), field).rejects.toMatchObject({
          code,
          field: expect.stringContaining(`events[0].${field}`),
        });
      }
      expect(await collect(store.readAll())).toEqual([]);
    },
  },
};

const wrongFields: readonly (readonly [field: string, value: unknown, code: string])[] = [
  ["schemaVersion", 0, "invalid-event"],
  ["schemaVersion", 1.5, "invalid-event"],
  ["schemaVersion", "1", "invalid-event"],
  ["occurredAt", "2024-02-30T00:00:00.000Z", "invalid-event"],
  ["occurredAt", "2024-02-29T00:00:00Z", "invalid-event"],
  ["occurredAt", "2024-02-29T00:00:00.000+00:00", "invalid-event"],
  ["occurredAt", new Date(0), "invalid-event"],
  ["actor", null, "invalid-event"],
  ["actor", { id: "clerk-7" }, "invalid-name"],
  ["actor", { id: "clerk-7", role: 7 }, "invalid-name"],
  ["actor", undefined, "not-plain-json"],
  ["metadata", { count: 1 }, "invalid-event"],
  ["metadata", ["text"], "invalid-event"],
  ["metadata", { note: undefined }, "not-plain-json"],
  ["metadata", undefined, "not-plain-json"],
  ["correlationId", "", "invalid-name"],
  ["causationId", undefined, "invalid-name"],
  ["commandId", 7, "invalid-name"],
];
