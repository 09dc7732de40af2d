import { describe, expect, it } from "vitest";
import { catchUp, follow, inMemoryEventStore, keyedView, type EventStore } from "../index.ts";
import { handle, parcelStore, post, scan, tag } from "../test/parcel-desk.ts";
import { journeys } from "../test/parcel-journey.ts";
import { newEvent } from "../test/parcel-events.ts";
import { tickingClock } from "../test/values.ts";

async function storeWith(events: number): Promise<EventStore> {
  const store = inMemoryEventStore({ clock: tickingClock() });
  for (let n = 0; n < events; n++) {
    await store.append(`parcel-${n % 7}`, [newEvent({ type: "ParcelTagged", data: { tag: "a" } }, n)], "any");
  }
  return store;
}

describe("catching up", () => {
  it("takes in everything recorded so far, over many pages", async () => {
    const store = await storeWith(2_345);
    const view = keyedView({ ...journeys, initial: { depots: [{ name: "start", tags: [] }], deliveredAt: null } });
    await catchUp(view, store);
    const tags = [...view.rows.values()].map((row) => row.depots[0]?.tags.length ?? 0);
    expect(tags.reduce((sum, count) => sum + count, 0)).toBe(2_345);
  });

  it("goes on where it stopped", async () => {
    const store = parcelStore();
    const view = keyedView(journeys);
    await catchUp(view, store);
    expect(view.rows.size).toBe(0);
    await handle(store, post(1));
    await handle(store, scan(2, "north"));
    await catchUp(view, store);
    await catchUp(view, store);
    expect(view.rows.get("parcel-1")?.depots).toEqual([{ name: "north", tags: [] }]);
  });
});

describe("following a store", () => {
  it("takes in what is there and what comes, and tells what changed", async () => {
    const store = parcelStore();
    await handle(store, post(1));
    await handle(store, scan(2, "north"));
    const view = keyedView(journeys);
    const changed: string[] = [];
    const seen = new Promise<void>((resolve) => {
      const following = follow(view, store, (changes, event) => {
        changed.push(`${event.type} ${changes.map(({ key }) => key).join()}`);
        if (changed.length === 2) resolve(following.stop().then(() => following.ended));
      });
    });
    await handle(store, tag(3));
    await seen;
    expect(changed).toEqual(["ParcelScanned parcel-1", "ParcelTagged parcel-1"]);
    await handle(store, tag(4));
    expect(view.rows.get("parcel-1")).toMatchObject({ depots: [{ tags: ["tag-3"] }] });
  });

  it("begins after the view's checkpoint", async () => {
    const store = parcelStore();
    await handle(store, post(1));
    const view = keyedView(journeys);
    await catchUp(view, store);
    const asked: unknown[] = [];
    const watched: EventStore = {
      ...store,
      subscribe(options) {
        asked.push(options);
        return store.subscribe(options);
      },
    };
    await follow(view, watched).stop();
    expect(asked).toEqual([{ after: view.checkpoint }]);
  });

  it("ends when the store is closed", async () => {
    const store = parcelStore();
    const following = follow(keyedView(journeys), store);
    await store.close();
    await following.ended;
  });

  it("rejects with what a listener throws", async () => {
    const store = parcelStore();
    await handle(store, post(1));
    await handle(store, scan(2, "north"));
    const following = follow(keyedView(journeys), store, () => {
      throw new Error("a bug");
    });
    await expect(following.ended).rejects.toThrow("a bug");
  });
});
