import fc from "fast-check";
import { setAutoFreeze } from "immer";
import { afterEach, describe, expect, it } from "vitest";
import { evolve, fold, isTypedError, type NewEventOf, type Recipes } from "../index.ts";
import { parcelDecider, parcelRecipes, type Parcel, type ParcelEvents } from "../test/parcel.ts";
import { happening, newEvent } from "../test/parcel-events.ts";

const { initialState } = parcelDecider;
const events = fc.array(happening, { maxLength: 30 }).map((happenings) => happenings.map(newEvent));

afterEach(() => setAutoFreeze(true));

describe("folding events into a state", () => {
  it("gives the same state in bulk and one by one", () => {
    fc.assert(
      fc.property(events, (events) => {
        const oneByOne = events.reduce((state, event) => evolve(parcelRecipes, state, event), initialState);
        expect(fold(parcelRecipes, initialState, events)).toStrictEqual(oneByOne);
      }),
    );
  });

  it("goes on from any state in between", () => {
    fc.assert(
      fc.property(events, fc.nat(), (events, cut) => {
        const before = fold(parcelRecipes, initialState, events.slice(0, cut % (events.length + 1)));
        const after = fold(parcelRecipes, before, events.slice(cut % (events.length + 1)));
        expect(after).toStrictEqual(fold(parcelRecipes, initialState, events));
      }),
    );
  });

  it("never changes an event, even when a recipe keeps an object of it and changes that later", () => {
    fc.assert(
      fc.property(events, (events) => {
        const written = JSON.stringify(events);
        fold(parcelRecipes, initialState, events);
        events.reduce((state, event) => evolve(parcelRecipes, state, event), initialState);
        expect(JSON.stringify(events)).toBe(written);
      }),
    );
  });

  it("tags the depot kept from an event, in bulk and one by one", () => {
    const scanned = newEvent({ type: "ParcelScanned", data: { depot: { name: "north", tags: [] } } }, 0);
    const tagged = newEvent({ type: "ParcelTagged", data: { tag: "fragile" } }, 1);
    const oneByOne = evolve(parcelRecipes, evolve(parcelRecipes, initialState, scanned), tagged);
    expect(oneByOne.lastDepot).toEqual({ name: "north", tags: ["fragile"] });
    expect(fold(parcelRecipes, initialState, [scanned, tagged])).toEqual(oneByOne);
  });

  it("lets a recipe change at once what it has just kept of an event", () => {
    const recipes: Recipes<{ readonly depots: readonly string[] }, { Opened: { readonly depots: readonly string[] } }> =
      {
        Opened(draft, event) {
          draft.depots = event.data.depots;
          draft.depots.push("last");
        },
      };
    const opened = {
      ...newEvent({ type: "ParcelTagged", data: { tag: "" } }, 0),
      type: "Opened" as const,
      data: { depots: ["first"] },
    };
    expect(evolve(recipes, { depots: [] }, opened)).toEqual({ depots: ["first", "last"] });
    expect(fold(recipes, { depots: [] }, [opened])).toEqual({ depots: ["first", "last"] });
    expect(opened.data).toEqual({ depots: ["first"] });
  });

  it("gives deeply frozen states and leaves the one before as it was, whatever immer is told elsewhere", () => {
    setAutoFreeze(false);
    fc.assert(
      fc.property(events, happening, (events, next) => {
        const before = fold(parcelRecipes, initialState, events);
        const copy = structuredClone(before);
        const after = evolve(parcelRecipes, before, newEvent(next, 99));
        expect(before).toStrictEqual(copy);
        expectDeeplyFrozen(before);
        expectDeeplyFrozen(after);
      }),
    );
  });

  it("gives a deeply frozen state even from one that is not, whatever the event changes", () => {
    fc.assert(
      fc.property(happening, (happening) => {
        const loose: Parcel = { ...initialState, lastDepot: { name: "north", tags: [] }, tags: ["a"] };
        expectDeeplyFrozen(evolve(parcelRecipes, loose, newEvent(happening, 0)));
        const untouched: Parcel = { ...initialState, lastDepot: { name: "north", tags: [] }, tags: ["a"] };
        fold(parcelRecipes, untouched, [newEvent(happening, 0)]);
        expect(Object.isFrozen(untouched)).toBe(false);
      }),
    );
  });

  it("refuses an event that no recipe is for, also one named like a method every object has", () => {
    for (const type of ["ParcelLost", "toString", "constructor", "__proto__"]) {
      // What a store might hold, though the types say otherwise.
      const unknown = { ...newEvent({ type: "ParcelTagged", data: { tag: "" } }, 0), type } as NewEventOf<ParcelEvents>;
      expect(thrownBy(() => fold(parcelRecipes, initialState, [unknown]))).toSatisfy(isUnknownType);
      expect(thrownBy(() => evolve(parcelRecipes, initialState, unknown))).toSatisfy(isUnknownType);
    }
  });

  it("takes recipes that happen to return something", () => {
    const recipes: Recipes<Parcel, Pick<ParcelEvents, "ParcelTagged">> = {
      ParcelTagged: (draft, event) => draft.tags.push(event.data.tag),
    };
    const tagged = {
      ...newEvent({ type: "ParcelTagged", data: { tag: "a" } }, 0),
      type: "ParcelTagged" as const,
      data: { tag: "a" },
    };
    expect(evolve(recipes, initialState, tagged).tags).toEqual(["a"]);
  });
});

const isUnknownType = (error: unknown): boolean => isTypedError(error, "unknown-event-type");

function thrownBy(call: () => unknown): unknown {
  try {
    call();
  } catch (error) {
    return error;
  }
  return undefined;
}

function expectDeeplyFrozen(value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  expect(Object.isFrozen(value)).toBe(true);
  for (const part of Object.values(value)) expectDeeplyFrozen(part);
}
