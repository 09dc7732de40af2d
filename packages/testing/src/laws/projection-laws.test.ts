import type { KeyedProjection, RecordedEvent } from "@complaint-ledger/event-sourcing";
import { describe, expect, it } from "vitest";
import { keyedProjectionLaws } from "./keyed-projection-laws.ts";
import { projectionLaws } from "./projection-laws.ts";
import { roomHistories, visits, type RoomEvents, type Visits } from "./test/room.ts";

type VisitsProjection = KeyedProjection<Visits, RoomEvents>;

/** A read model with one thing wrong, and the laws that must find it in one state, and in rows. */
const broken: readonly (readonly [string, readonly string[], readonly string[], () => VisitsProjection])[] = [
  [
    "counts in a variable of its own",
    [
      "gives one state, in one go and event by event",
      "gives the same state whenever it is run, and leaves what it is given as it was",
    ],
    [
      "gives the same rows, in one go and event by event",
      "gives the same rows whenever it is run, and leaves what it is given as it was",
      "makes a row of the events of its stream alone",
    ],
    () => {
      let entered = 0;
      return { ...visits, on: { PartyEntered: (draft) => void (draft.entered = ++entered) } };
    },
  ],
  [
    "keeps what JSON forgets",
    ["gives one state, resumed from a snapshot at any place", "has a state of plain JSON"],
    ["gives the same rows, resumed from a snapshot at any place", "has rows of plain JSON"],
    () => ({ ...visits, on: { PartyLeft: (draft) => void (draft.entered = Number.NaN) } }),
  ],
  [
    "changes its initial state",
    ["gives the same state whenever it is run, and leaves what it is given as it was"],
    ["gives the same rows whenever it is run, and leaves what it is given as it was"],
    () => {
      const initial = { names: [] as string[], entered: 0 };
      return { ...visits, initial, on: { PartyEntered: () => void initial.names.push("left over") } };
    },
  ],
  [
    "keeps one object at two places and changes one of them",
    ["gives one state, in one go and event by event"],
    ["gives the same rows, in one go and event by event"],
    () => ({
      ...visits,
      on: {
        PartyEntered(draft, { data }) {
          Object.assign(draft, { first: data.party, last: data.party });
        },
        PartyLeft(draft) {
          const { last } = draft as { last?: { name: string } };
          if (last !== undefined) last.name = "gone";
        },
      },
    }),
  ],
  [
    "remembers the event before",
    [],
    ["makes a row of the events of its stream alone"],
    () => {
      const seen: string[] = [];
      return {
        ...visits,
        on: {
          PartyEntered(draft, { id, position }) {
            // The same however often it is run, but for what other streams did.
            if (position === "0000000000000001") seen.length = 0;
            seen.push(id);
            draft.names = [seen.at(-2) ?? ""];
          },
        },
      };
    },
  ],
  [
    "keeps an object of its own in every row and changes it",
    [],
    ["tells the rows that an event changes, and leaves the old ones as they were"],
    () => {
      // Immer freezes plain objects only.
      const tally: { count: number } = Object.assign(Object.create({}), { count: 0 });
      return {
        ...visits,
        on: {
          PartyEntered(draft) {
            tally.count += 1;
            Object.assign(draft, { tally });
          },
        },
      };
    },
  ],
];

async function found(
  laws: readonly { readonly name: string; check: (p: object) => Promise<void> }[],
): Promise<readonly string[]> {
  const names: string[] = [];
  for (const { name, check } of laws) await check({ numRuns: 200, seed: 1 }).catch(() => names.push(name));
  return names;
}

describe.each([...projectionLaws(visits, roomHistories), ...keyedProjectionLaws(visits, roomHistories)])(
  "visits to rooms",
  ({ name, check }) => {
    it(name, () => check());
  },
);

describe("the laws of projections", () => {
  it.each(broken)("find one that %s", async (_, ofState, ofRows, make) => {
    expect(await found(projectionLaws(make(), roomHistories))).toEqual(expect.arrayContaining([...ofState]));
    expect(await found(keyedProjectionLaws(make(), roomHistories))).toEqual(expect.arrayContaining([...ofRows]));
  });

  it("are each needed to find one of them", () => {
    const needed = new Set(broken.flatMap(([, ofState, ofRows]) => ofState.concat(ofRows)));
    const laws = [...projectionLaws(visits, roomHistories), ...keyedProjectionLaws(visits, roomHistories)];
    expect(laws.map(({ name }) => name).filter((name) => !needed.has(name))).toEqual([]);
  });

  it("say nothing of streams where rows have keys of their own", () => {
    const byName = { ...visits, keysOf: (event: RecordedEvent) => [event.type] };
    const names = keyedProjectionLaws(byName, roomHistories).map(({ name }) => name);
    expect(names).not.toContain("makes a row of the events of its stream alone");
  });
});
