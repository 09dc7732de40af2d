import { describe, expect, it } from "vitest";
import { fold, handleCommand, inMemoryEventStore, isSameJson, withCatalogue } from "../index.ts";
import { parcelCatalogue } from "../test/parcel-catalogue.ts";
import { parcelDecider } from "../test/parcel.ts";
import {
  all,
  deliver,
  handle,
  interferedWith,
  issued,
  losingFirstAnswer,
  parcelStore,
  post,
  scan,
  tag,
  type ParcelHandling,
} from "../test/parcel-desk.ts";
import { actor, instant, tickingClock, uuid } from "../test/values.ts";

describe("handling a command", () => {
  it("records what was decided and returns it with its place and the state after", async () => {
    const store = parcelStore();
    const outcome = await handle(store, post(1));
    expect(outcome).toMatchObject({
      outcome: "recorded",
      firstRevision: 0,
      lastRevision: 0,
      events: [{ type: "ParcelPosted", stream: "parcel-1", revision: 0, data: { grams: 500 } }],
      state: { status: "underway", grams: 500 },
    });
    expect(await all(store.readStream("parcel-1"))).toMatchObject([{ type: "ParcelPosted", revision: 0 }]);
  });

  it("puts on each event who issued the command, why, and today's schema version", async () => {
    const store = parcelStore();
    const clerk = { id: "clerk-9", role: "clerk", onBehalfOf: "clerk-7" };
    await handle(store, post(1), {
      actor: clerk,
      correlationId: "case-4",
      causationId: "letter-2",
      metadata: { source: "desk" },
    });
    expect(await all(store.readAll())).toMatchObject([
      {
        schemaVersion: 3,
        occurredAt: instant(0),
        actor: clerk,
        correlationId: "case-4",
        causationId: "letter-2",
        commandId: uuid(1),
        metadata: { source: "desk" },
      },
    ]);
  });

  it("adds what the decision says of an event to the metadata of its command", async () => {
    const store = parcelStore();
    const decider: ParcelHandling["decider"] = {
      ...parcelDecider,
      decide: (command, state, context) => {
        const decision = parcelDecider.decide(command, state, context);
        if (decision.outcome === "rejected") return decision;
        return {
          ...decision,
          events: decision.events.map((event) => Object.assign(event, { metadata: { late: "strike" } })),
        };
      },
    };
    await handle(store, post(1), { decider, metadata: { source: "desk" } });
    expect(await all(store.readAll())).toMatchObject([{ metadata: { source: "desk", late: "strike" } }]);
  });

  it("lets a command that nothing caused begin its own conversation", async () => {
    const store = parcelStore();
    await handle(store, post(1));
    expect(await all(store.readAll())).toMatchObject([{ correlationId: uuid(1), causationId: uuid(1), metadata: {} }]);
  });

  it("gives the context the state that the command meets", async () => {
    const store = parcelStore();
    await handle(store, post(1));
    const seen: string[] = [];
    await handle(store, tag(2), {
      contextFor(state) {
        seen.push(state.status);
        return { now: instant(5) };
      },
    });
    expect(seen).toEqual(["underway"]);
    expect((await all(store.readAll())).at(-1)).toMatchObject({ occurredAt: instant(5) });
  });

  it("returns the refusal of a refused command, and records nothing", async () => {
    const store = parcelStore();
    await handle(store, post(1));
    expect(await handle(store, post(2))).toMatchObject({
      outcome: "rejected",
      rejection: { code: "already-posted" },
      commandId: uuid(2),
      state: { status: "underway" },
    });
    expect(await all(store.readAll())).toHaveLength(1);
  });

  it("records nothing for a command that is accepted and leads to nothing", async () => {
    const store = parcelStore();
    await handle(store, post(1));
    expect(await handle(store, scan(2))).toMatchObject({ outcome: "nothingRecorded", state: { scans: 0 } });
    expect(await all(store.readAll())).toHaveLength(1);
  });

  it("gives a deeply frozen state", async () => {
    const store = parcelStore();
    await handle(store, post(1));
    const outcome = await handle(store, scan(2, "north"));
    if (outcome.outcome !== "recorded") throw new Error(outcome.outcome);
    expect(Object.isFrozen(outcome.state.lastDepot?.tags)).toBe(true);
    expect(parcelDecider.initialState.scans).toBe(0);
  });

  it("refuses a command id that is not a lower-case UUID", async () => {
    const store = parcelStore();
    for (const commandId of ["", "7", "00000000-0000-4000-8000-00000000000A"]) {
      await expect(handle(store, { ...post(1), commandId })).rejects.toMatchObject({ code: "invalid-command" });
    }
  });
});

describe("the instant of a decision", () => {
  const instants = async (clock: () => string): Promise<readonly string[]> => {
    const seen: string[] = [];
    const contextFor: ParcelHandling["contextFor"] = (_, __, now) => {
      seen.push(now);
      return { now };
    };
    const store = parcelStore(inMemoryEventStore({ clock }));
    await handle(store, post(1), { contextFor, expected: "noStream" });
    await handle(store, tag(2), { contextFor });
    await handle(store, tag(3), { contextFor });
    return seen;
  };

  it("is what the store's clock shows", async () => {
    let second = 0;
    expect(await instants(() => instant(second++))).toEqual([instant(0), instant(2), instant(4)]);
  });

  it("is never before what is recorded, as on a machine whose clock is behind", async () => {
    const shown = [instant(7), instant(7), instant(3), instant(3), instant(8), instant(8)];
    expect(await instants(() => shown.shift() ?? instant(9))).toEqual([instant(7), instant(7), instant(8)]);
  });

  it("is an instant: any other clock is named as what is wrong", async () => {
    const clock = () => "2024-03-01T09:00:00Z";
    await expect(handle(parcelStore(inMemoryEventStore({ clock })), post(1))).rejects.toMatchObject({
      code: "invalid-clock",
      field: "clock",
    });
  });
});

describe("a command id that stands for another command", () => {
  const isRecordedAs: ParcelHandling["decider"]["isRecordedAs"] = (command, events) =>
    command.type === "TagParcel" && isSameJson(events[0]?.data, { tag: command.tag });

  it("is an error, and nothing is recorded", async () => {
    const store = parcelStore();
    const decider = { ...parcelDecider, isRecordedAs };
    await handle(store, post(1));
    await handle(store, tag(2, "fragile"), { decider });
    expect(await handle(store, tag(2, "fragile"), { decider })).toMatchObject({ outcome: "alreadyRecorded" });
    for (const other of [tag(2, "urgent"), deliver(2)]) {
      await expect(handle(store, other, { decider })).rejects.toMatchObject({
        code: "command-id-reused",
        problem: expect.stringContaining("ParcelTagged at revision 1, by clerk-7"),
      });
    }
    expect(await all(store.readAll())).toHaveLength(2);
  });

  it("is an error for another actor, whatever the decider knows", async () => {
    const store = parcelStore();
    await handle(store, post(1));
    const intruder = { id: "clerk-8", role: "clerk" };
    await expect(handle(store, post(1), { actor: intruder })).rejects.toMatchObject({ code: "command-id-reused" });
  });
});

describe("a command issued again", () => {
  it("returns what it recorded then, though it would be refused now", async () => {
    const store = parcelStore();
    await handle(store, post(1));
    await handle(store, scan(2, "north", "south"));
    await handle(store, deliver(3));
    const again = await handle(store, scan(2, "north", "south"));
    expect(again).toMatchObject({
      outcome: "alreadyRecorded",
      events: [
        { type: "ParcelScanned", revision: 1 },
        { type: "ParcelScanned", revision: 2 },
      ],
      state: { status: "delivered" },
    });
    expect(await all(store.readAll())).toHaveLength(4);
  });

  it("is recorded once when the answer to the first try was lost, whether the stream was thought new or not", async () => {
    for (const guess of [{}, { expected: "noStream" }] as const) {
      const store = parcelStore(losingFirstAnswer(inMemoryEventStore({ clock: tickingClock() })));
      await expect(handle(store, post(1), guess)).rejects.toThrow("connection lost");
      expect(await handle(store, post(1), guess)).toMatchObject({
        outcome: "alreadyRecorded",
        events: [{ revision: 0 }],
      });
      expect(await all(store.readAll())).toHaveLength(1);
    }
  });

  it("is recorded once when somebody else gets the same command in between reading and appending", async () => {
    const inner = inMemoryEventStore({ clock: tickingClock() });
    const store = parcelStore(
      interferedWith(inner, async (appends) => {
        if (appends === 0) {
          await handle(parcelStore(inner), post(1), { contextFor: () => ({ now: instant(77) }) });
        }
      }),
    );
    const outcome = await handle(store, post(1));
    expect(outcome).toMatchObject({ outcome: "alreadyRecorded", events: [{ occurredAt: instant(77) }] });
    expect(await all(inner.readAll())).toHaveLength(1);
  });
});

describe("an exception", () => {
  const bug = new Error("a bug");
  const thrower = (): never => {
    throw bug;
  };

  it("of decide, of a recipe or of the context goes through unchanged, and nothing is recorded", async () => {
    const deciders = [
      { decider: { ...parcelDecider, decide: thrower } },
      { decider: { ...parcelDecider, evolve: { ...parcelDecider.evolve, ParcelPosted: thrower } } },
      { contextFor: thrower },
    ];
    for (const options of deciders) {
      const store = parcelStore();
      await expect(handle(store, post(1), options)).rejects.toBe(bug);
      await expect(handle(store, post(1), { ...options, expected: "noStream" })).rejects.toBe(bug);
      expect(await all(store.readAll())).toEqual([]);
    }
  });

  it("follows when a decision does not fit the catalogue, and nothing is recorded", async () => {
    const store = parcelStore();
    const wrong = { ...post(1), grams: "heavy" as unknown as number };
    await expect(handle(store, wrong)).rejects.toMatchObject({
      code: "invalid-payload",
      field: "events[0].data.grams",
    });
    expect(await all(store.readAll())).toEqual([]);
  });
});

it("keeps history as decided when a decision puts a part of the state into its event", async () => {
  const store = withCatalogue(inMemoryEventStore({ clock: tickingClock() }), parcelCatalogue);
  const decider = {
    ...parcelDecider,
    decide(...[command, state, context]: Parameters<typeof parcelDecider.decide>) {
      if (command.type !== "TagParcel" || state.lastDepot === null)
        return parcelDecider.decide(command, state, context);
      return {
        outcome: "accepted",
        events: [
          { type: "ParcelTagged", occurredAt: context.now, data: { tag: command.tag } },
          { type: "ParcelScanned", occurredAt: context.now, data: { depot: state.lastDepot } },
        ],
      } as const;
    },
  };
  await handle(store, post(1));
  await handle(store, scan(2, "north"));
  const outcome = await handleCommand({ store, decider, stream: "parcel-1", ...issued(tag(3, "late")), actor });
  expect(outcome).toMatchObject({ state: { tags: ["late"], lastDepot: { tags: [] } } });
  const recorded = await all(store.readStream("parcel-1"));
  expect(recorded[3]?.data).toEqual({ depot: { name: "north", tags: [] } });
  expect(fold(parcelDecider.evolve, parcelDecider.initialState, recorded)).toStrictEqual(
    outcome.outcome === "recorded" && outcome.state,
  );
});

it("keeps history as decided when a recipe changes what it got of a frozen payload", async () => {
  const store = parcelStore();
  const depot = Object.freeze({ name: "north", tags: Object.freeze([]) });
  await handle(store, post(1));
  const decider: ParcelHandling["decider"] = {
    ...parcelDecider,
    decide: (_, __, { now }) => ({
      outcome: "accepted",
      events: [
        { type: "ParcelScanned", occurredAt: now, data: Object.freeze({ depot }) },
        { type: "ParcelTagged", occurredAt: now, data: { tag: "late" } },
      ],
    }),
  };
  const outcome = await handleCommand({ store, decider, stream: "parcel-1", ...issued(tag(2, "late")), actor });
  expect(outcome).toMatchObject({ state: { lastDepot: { tags: ["late"] } } });
  const [, scanned] = await all(store.readStream("parcel-1"));
  expect(scanned?.data).toEqual({ depot: { name: "north", tags: [] } });
});
