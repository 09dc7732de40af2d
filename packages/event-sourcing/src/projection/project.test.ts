import { describe, expect, it } from "vitest";
import { inMemoryEventStore, project, projectRows, type EventStore } from "../index.ts";
import { newEvent } from "../test/parcel-events.ts";
import { journeys, type Journey } from "../test/parcel-journey.ts";
import { instant } from "../test/values.ts";

/** Scans recorded out of the order in which they happened, at the given seconds. */
async function lateEntries(): Promise<EventStore> {
  let now = 0;
  const store = inMemoryEventStore({ clock: () => instant(now) });
  for (const [n, [name, occurred, recorded]] of (
    [
      ["north", 10, 10],
      ["late", 5, 20],
      ["south", 20, 30],
    ] as const
  ).entries()) {
    now = recorded;
    const scanned = newEvent({ type: "ParcelScanned", data: { depot: { name, tags: [] } } }, n);
    await store.append("parcel-1", [{ ...scanned, occurredAt: instant(occurred) }], "any");
  }
  return store;
}

const names = (journey: Journey | undefined): readonly string[] => (journey?.depots ?? []).map(({ name }) => name);

describe("projecting a store", () => {
  it.each([
    ["all of it", {}, ["north", "late", "south"]],
    ["as of when the first was scanned", { asOf: instant(10) }, ["north", "late"]],
    ["as of before that", { asOf: instant(9) }, ["late"]],
    ["as known then", { knownAt: instant(10) }, ["north"]],
    [
      "as of then, as known when the late entry was made",
      { asOf: instant(10), knownAt: instant(20) },
      ["north", "late"],
    ],
    ["as of then, as known a moment before", { asOf: instant(10), knownAt: instant(19) }, ["north"]],
    ["as of before anything", { asOf: instant(1) }, []],
  ])("%s", async (_, viewpoint, expected) => {
    const store = await lateEntries();
    expect(names(await project(store, journeys, viewpoint))).toEqual(expected);
    expect(names((await projectRows(store, journeys, viewpoint)).get("parcel-1"))).toEqual(expected);
  });

  it("refuses an instant that is none", async () => {
    const store = await lateEntries();
    for (const viewpoint of [{ asOf: "2024-03-01" }, { knownAt: "yesterday" }]) {
      await expect(project(store, journeys, viewpoint)).rejects.toMatchObject({ code: "invalid-read-options" });
      await expect(projectRows(store, journeys, viewpoint)).rejects.toMatchObject({ code: "invalid-read-options" });
    }
  });
});
