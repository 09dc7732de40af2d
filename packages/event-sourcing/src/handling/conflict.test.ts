import { describe, expect, it } from "vitest";
import { inMemoryEventStore } from "../index.ts";
import { all, deliver, handle, interferedWith, parcelStore, post, scan, tag } from "../test/parcel-desk.ts";
import { instant, tickingClock, uuid } from "../test/values.ts";

describe("a stream said to be new", () => {
  it("is not read first", async () => {
    const inner = inMemoryEventStore({ clock: tickingClock() });
    const store = parcelStore({
      ...inner,
      readStream() {
        throw new Error("was read");
      },
    });
    expect(await handle(store, post(1), { expected: "noStream" })).toMatchObject({ outcome: "recorded" });
  });

  it("is read after all when it turns out not to be, and then decides the outcome", async () => {
    const store = parcelStore();
    await handle(store, post(1));
    expect(await handle(store, post(2), { expected: "noStream" })).toMatchObject({ outcome: "rejected" });
    expect(await handle(store, tag(3), { expected: "noStream" })).toMatchObject({
      outcome: "recorded",
      firstRevision: 1,
    });
    expect(await handle(store, tag(3), { expected: "noStream" })).toMatchObject({ outcome: "alreadyRecorded" });
    expect(await handle(store, scan(4), { expected: "noStream" })).toMatchObject({ outcome: "nothingRecorded" });
  });
});

describe("a conflict", () => {
  it("has the command decided again on the fresh state", async () => {
    const inner = inMemoryEventStore({ clock: tickingClock() });
    await handle(parcelStore(inner), post(1));
    const store = parcelStore(
      interferedWith(inner, async (appends) => {
        if (appends === 0) await handle(parcelStore(inner), deliver(2));
      }),
    );
    expect(await handle(store, tag(3))).toMatchObject({ outcome: "rejected", rejection: { code: "not-underway" } });
  });

  it("is given up after so many attempts, as a value", async () => {
    for (const [options, attempts] of [
      [{}, 5],
      [{ attempts: 2 }, 2],
    ] as const) {
      const inner = inMemoryEventStore({ clock: tickingClock() });
      await handle(parcelStore(inner), post(1));
      let decided = 0;
      const store = parcelStore(interferedWith(inner, (appends) => handle(parcelStore(inner), tag(100 + appends))));
      const outcome = await handle(store, tag(2), {
        ...options,
        contextFor() {
          decided++;
          return { now: instant(0) };
        },
      });
      expect(outcome).toEqual({ outcome: "contended", attempts });
      expect(decided).toBe(attempts);
      expect((await all(inner.readAll())).some((event) => event.commandId === uuid(2))).toBe(false);
    }
  });
});
