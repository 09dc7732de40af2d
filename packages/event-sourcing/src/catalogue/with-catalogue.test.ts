import { describe, expect, it } from "vitest";
import { inMemoryEventStore, withCatalogue, type NewEvent } from "../index.ts";
import { parcelCatalogue } from "../test/parcel-catalogue.ts";
import { all } from "../test/parcel-desk.ts";
import { newEvent } from "../test/parcel-events.ts";
import { tickingClock } from "../test/values.ts";

const posted = newEvent({ type: "ParcelPosted", data: { grams: 5, sender: null } }, 1);
const old: NewEvent = { ...posted, schemaVersion: 1, data: { kilograms: 2 } };

describe("a store behind its catalogue", () => {
  it("takes only events of a known type, in today's version, with a right payload", async () => {
    const store = withCatalogue(inMemoryEventStore({ clock: tickingClock() }), parcelCatalogue);
    const wrong: readonly (readonly [NewEvent, string, string])[] = [
      [{ ...posted, type: "ParcelLost" }, "unknown-event-type", "events[1].type"],
      [old, "unknown-schema-version", "events[1].schemaVersion"],
      [{ ...posted, schemaVersion: 4 }, "unknown-schema-version", "events[1].schemaVersion"],
      [{ ...posted, data: { grams: 5 } }, "invalid-payload", "events[1].data.sender"],
    ];
    const right = newEvent({ type: "ParcelTagged", data: { tag: "a" } }, 2);
    for (const [event, code, field] of wrong) {
      await expect(store.append("parcel-1", [right, event], "any")).rejects.toMatchObject({ code, field });
    }
    expect(await all(store.readAll())).toEqual([]);
    expect(await store.append("parcel-1", [posted, right], "noStream")).toMatchObject({ outcome: "appended" });
  });

  it("leaves to the store what the port refuses", async () => {
    const store = withCatalogue(inMemoryEventStore({ clock: tickingClock() }), parcelCatalogue);
    await expect(store.append("parcel-1", [], "any")).rejects.toMatchObject({ code: "empty-append" });
    await expect(store.append("$parcel", [posted], "any")).rejects.toMatchObject({ code: "invalid-name" });
    expect(await store.append("parcel-1", [posted], 4)).toMatchObject({ outcome: "conflict" });
  });

  it("records what was checked, though the caller changes it before the answer", async () => {
    const store = withCatalogue(inMemoryEventStore({ clock: tickingClock() }), parcelCatalogue);
    const data: Record<string, unknown> = { grams: 5, sender: null };
    const answer = store.append("parcel-1", [{ ...posted, data }], "noStream");
    data["grams"] = "heavy";
    await answer;
    expect(await all(store.readAll())).toMatchObject([{ data: { grams: 5 } }]);
  });

  it("gives events in today's version by every way of reading", async () => {
    const inner = inMemoryEventStore({ clock: tickingClock() });
    await inner.append("parcel-1", [old], "noStream");
    const store = withCatalogue(inner, parcelCatalogue);
    const today = { schemaVersion: 3, data: { grams: 2000, sender: null } };
    expect(await all(store.readStream("parcel-1"))).toMatchObject([today]);
    expect(await all(store.readAll())).toMatchObject([today]);
    for await (const event of store.subscribe()) {
      expect(event).toMatchObject(today);
      break;
    }
    expect(await all(inner.readAll())).toMatchObject([{ schemaVersion: 1, data: { kilograms: 2 } }]);
  });

  it("stops reading at an event whose payload is wrong, after giving those before it", async () => {
    const inner = inMemoryEventStore({ clock: tickingClock() });
    const wrong = { ...newEvent({ type: "ParcelTagged", data: { tag: "a" } }, 2), data: { tag: 7 } };
    await inner.append("parcel-1", [posted, wrong], "noStream");
    const store = withCatalogue(inner, parcelCatalogue);
    for (const events of [store.readStream("parcel-1"), store.readAll(), store.subscribe()]) {
      const seen: string[] = [];
      const reading = (async () => {
        for await (const event of events) seen.push(event.type);
      })();
      await expect(reading).rejects.toMatchObject({ code: "invalid-payload", field: "parcel-1@1 data.tag" });
      expect(seen).toEqual(["ParcelPosted"]);
    }
  });

  it("ends a waiting subscription when it is closed, and closes the store", async () => {
    const inner = inMemoryEventStore({ clock: tickingClock() });
    const store = withCatalogue(inner, parcelCatalogue);
    const subscription = store.subscribe();
    const seen = all(subscription);
    await subscription.close();
    expect(await seen).toEqual([]);
    await store.close();
    await expect(all(inner.readAll())).rejects.toMatchObject({ code: "store-closed" });
  });
});
