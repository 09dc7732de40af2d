import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, handleCommands, inMemoryEventStore, type CataloguedStore } from "../index.ts";
import { parcelCatalogue } from "../test/parcel-catalogue.ts";
import { parcelDecider, type ParcelCommand } from "../test/parcel.ts";
import {
  all,
  deliver,
  handle,
  interferedWith,
  issued,
  parcelStore,
  post,
  scan,
  tag,
  type ParcelOutcome,
} from "../test/parcel-desk.ts";
import { tickingClock, uuid } from "../test/values.ts";

function handleAll(store: CataloguedStore, commands: readonly ParcelCommand[], attempts = 5): Promise<ParcelOutcome> {
  return handleCommands({
    store,
    decider: parcelDecider,
    stream: "parcel-1",
    commands: commands.map(issued),
    attempts,
  });
}

describe("handling several commands on one stream", () => {
  it("lets each meet the state that the ones before it lead to, and records all by one append", async () => {
    const inner = inMemoryEventStore({ clock: tickingClock() });
    const appends: number[] = [];
    const store = parcelStore(interferedWith(inner, async (before) => appends.push(before)));
    const outcome = await handleAll(store, [post(1), scan(2, "north", "south"), deliver(3)]);
    expect(outcome).toMatchObject({
      outcome: "recorded",
      firstRevision: 0,
      lastRevision: 3,
      state: { status: "delivered" },
    });
    expect(appends).toEqual([0]);
  });

  it("records none if one is refused, and says which", async () => {
    const store = parcelStore();
    const outcome = await handleAll(store, [post(1), deliver(2), tag(3)]);
    expect(outcome).toMatchObject({ outcome: "rejected", commandId: uuid(3), state: { status: "delivered" } });
    expect(await all(store.readAll())).toEqual([]);
  });

  it("skips those recorded earlier and decides the rest", async () => {
    const store = parcelStore();
    await handleAll(store, [post(1), scan(2, "north")]);
    const outcome = await handleAll(store, [post(1), scan(2, "north"), deliver(3)]);
    expect(outcome).toMatchObject({
      outcome: "recorded",
      firstRevision: 2,
      lastRevision: 2,
      events: [{ revision: 0 }, { revision: 1 }, { revision: 2, type: "ParcelDelivered" }],
    });
    expect(await handleAll(store, [deliver(3), post(1)])).toMatchObject({
      outcome: "alreadyRecorded",
      events: [{ revision: 0 }, { revision: 2 }],
    });
  });

  it("skips those recorded earlier also when the stream was said to be new", async () => {
    const store = parcelStore();
    await handleAll(store, [post(1)]);
    const outcome = await handleCommands({
      store,
      decider: parcelDecider,
      stream: "parcel-1",
      commands: [post(1), tag(2)].map(issued),
      expected: "noStream",
    });
    expect(outcome).toMatchObject({ outcome: "recorded", firstRevision: 1, lastRevision: 1 });
  });

  it("takes no command at all for nothing recorded", async () => {
    expect(await handleAll(parcelStore(), [])).toMatchObject({ outcome: "nothingRecorded" });
  });

  it("refuses a command that stands twice", async () => {
    await expect(handleAll(parcelStore(), [post(1), tag(1)])).rejects.toMatchObject({
      code: "invalid-command",
      field: "commands[1].commandId",
    });
  });
});

const command: fc.Arbitrary<(n: number) => ParcelCommand> = fc.constantFrom(
  post,
  tag,
  (n: number) => scan(n),
  (n: number) => scan(n, "north", "south"),
  deliver,
);

describe("whatever the commands", () => {
  it("the state returned is the state that the stream folds to", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(command, { maxLength: 4 }), { maxLength: 6 }), async (batches) => {
        const store = parcelStore();
        let n = 0;
        for (const batch of batches) {
          const outcome = await handleAll(
            store,
            batch.map((make) => make(++n)),
          );
          if (outcome.outcome === "contended" || outcome.outcome === "rejected") continue;
          const recorded = (await all(store.readStream("parcel-1"))).map((event) => parcelCatalogue.lift(event));
          expect(outcome.state).toStrictEqual(fold(parcelDecider.evolve, parcelDecider.initialState, recorded));
        }
      }),
    );
  });

  it("one by one or together, they record the same events with the same ids", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(command, { maxLength: 6 }), async (makers) => {
        const [oneByOne, together] = [parcelStore(), parcelStore()];
        const accepted: ParcelCommand[] = [];
        for (const [n, make] of makers.entries()) {
          const outcome = await handle(oneByOne, make(n));
          if (outcome.outcome !== "rejected") accepted.push(make(n));
        }
        await handleAll(together, accepted);
        const ids = async (store: CataloguedStore) => (await all(store.readAll())).map(({ id }) => id);
        expect(await ids(together)).toEqual(await ids(oneByOne));
      }),
    );
  });

  it("issuing any of them again adds nothing", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(command, { maxLength: 6 }), fc.array(fc.nat(5)), async (makers, again) => {
        const store = parcelStore();
        const commands = [post, ...makers].map((make, n) => make(n));
        const recordedIds = new Set<string>();
        for (const command of commands) {
          if ((await handle(store, command)).outcome === "recorded") recordedIds.add(command.commandId);
        }
        const before = await all(store.readAll());
        for (const index of again) {
          const command = commands[index % commands.length] ?? post(0);
          if (!recordedIds.has(command.commandId)) continue;
          const outcome = await handle(store, command, index % 2 === 0 ? {} : { expected: "noStream" });
          expect(outcome.outcome).toBe("alreadyRecorded");
        }
        expect(await all(store.readAll())).toEqual(before);
      }),
    );
  });

  it("many at once on one stream are each recorded exactly once, whoever issues them how often", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: 12 }), fc.integer({ min: 1, max: 3 }), async (writers, times) => {
        const store = parcelStore();
        await handle(store, post(0));
        const issue = async (n: number): Promise<void> => {
          while ((await handle(store, tag(n))).outcome === "contended");
        };
        const tries = Array.from({ length: writers * times }, (_, i) => issue(1 + (i % writers)));
        await Promise.all(tries);
        const recorded = await all(store.readStream("parcel-1"));
        expect(recorded.map(({ revision }) => revision)).toEqual(recorded.map((_, i) => i));
        expect(recorded.map(({ commandId }) => commandId).sort()).toEqual(
          Array.from({ length: writers + 1 }, (_, n) => uuid(n)),
        );
      }),
      { numRuns: 30 },
    );
  });
});
