import { fold, inMemoryEventStore } from "@complaint-ledger/event-sourcing";
import { complaintCatalogue, complaintDecider, initialComplaint, steps } from "@complaint-ledger/complaint";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { invariantBreaches } from "../invariants/invariant-breaches.ts";
import { complaintLedgers } from "./complaint-ledgers.ts";
import { complaintLives } from "./complaint-lives.ts";
import type { ComplaintLife } from "./complaint-lives/life.ts";
import { lenientPolicy } from "./complaint-lives/lenient-policy.ts";

describe("the lives of complaints", () => {
  it("are valid histories: every invariant holds, every payload has its schema, and folding gives the state", () => {
    fc.assert(
      fc.property(complaintLives(), (life) => {
        expect(invariantBreaches(life)).toEqual([]);
        for (const event of life.events) expect(complaintCatalogue.lift(event)).toEqual(event);
        expect(fold(complaintDecider.evolve, initialComplaint, life.events)).toEqual(life.state);
      }),
      { numRuns: 40 },
    );
  });

  it("are what a store records: it takes them as they are, at these revisions and positions", async () => {
    await fc.assert(
      fc.asyncProperty(complaintLives({ maxLength: 100 }), async ({ events, complaintId }) => {
        let now = "";
        const store = inMemoryEventStore({ clock: () => now });
        for (const { stream, revision, position: _, recordedAt, ...event } of events) {
          now = recordedAt;
          await store.append(stream, [event], revision === 0 ? "noStream" : revision - 1);
        }
        const stored = await Array.fromAsync(store.readStream(`complaint-${complaintId}`));
        expect(stored).toEqual(events);
      }),
      { numRuns: 10 },
    );
  });

  it("go on under policies of one's own, and under another id and from another day", () => {
    const policy = { ...lenientPolicy, id: "own", closure: { withdrawn: [] } };
    const options = { complaintId: "own-7", policies: [policy], start: "2031-05-06T07:08:09.010Z", maxLength: 100 };
    const lives = fc.sample(complaintLives(options), { numRuns: 30, seed: 7 });
    const closed = lives.flatMap(({ events }) => events.filter(({ type }) => type === "ComplaintClosed"));
    expect(closed.length).toBeGreaterThan(3);
    for (const { events, state } of lives) {
      for (const { stream, recordedAt } of events) {
        expect(stream).toBe("complaint-own-7");
        expect(recordedAt >= options.start).toBe(true);
      }
      expect(["own", undefined]).toContain(state.policies[0]?.id);
    }
  });

  describe("reach every", () => {
    const events = fc.sample(complaintLives(), { numRuns: 150, seed: 20240301 }).flatMap((life) => life.events);
    it.each(steps.map(({ event }) => event))("%s", (type) => {
      expect(events.some((event) => event.type === type)).toBe(true);
    });
  });

  it.each<[string, number, (life: ComplaintLife) => boolean, string]>([
    [
      "reversal of a sanction",
      5,
      ({ events }) => events.some(({ type }) => type === "SanctionReversed"),
      "LodgeComplaint AttachEvidence DetermineLiability DiscloseFinding ProposeSanction ApproveSanction ExecuteSanction ReverseSanction",
    ],
    [
      "second closing",
      1,
      ({ events }) => {
        const first = events.findIndex(({ type }) => type === "ComplaintClosed");
        const reopened = events.findIndex((event) => event.type === "ComplaintReopened" && !("callback" in event.data));
        const last = events.findLastIndex(({ type }) => type === "ComplaintClosed");
        return first < reopened && reopened < last;
      },
      "LodgeComplaint CloseComplaint ReopenComplaint CloseComplaint",
    ],
  ])("shrink to the commands that a %s takes", (_, seed, isFound, expected) => {
    const { counterexample } = fc.check(
      fc.property(complaintLives(), (life) => !isFound(life)),
      { seed, numRuns: 1_000 },
    );
    const [life] = counterexample ?? [];
    expect(life?.tried.map(({ command }) => command.type).join(" ")).toBe(expected);
  });

  it("are printed as commands, so that a person can read what fails", () => {
    const { counterexample } = fc.check(
      fc.property(complaintLives({ policies: [lenientPolicy] }), ({ state }) => state.phase !== "closed"),
      { seed: 1, numRuns: 1_000 },
    );
    const lines = fc.stringify(counterexample?.[0]).split("\n");
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^2024-03-\S+ \w+ \(\w+\) LodgeComplaint \{"channel":"phone"/);
    expect(lines[1]).toContain("CloseComplaint {");
  });
});

describe("a ledger of several complaints", () => {
  it("holds each life whole and in order, by the time it was recorded and at positions that grow", () => {
    fc.assert(
      fc.property(complaintLedgers(), ({ lives, events }) => {
        for (const { complaintId, events: own } of lives) {
          const held = events.filter(({ stream }) => stream === `complaint-${complaintId}`);
          expect(held.map(({ id }) => id)).toEqual(own.map(({ id }) => id));
        }
        expect(events.map(({ recordedAt }) => recordedAt)).toEqual(events.map((event) => event.recordedAt).toSorted());
        expect(new Set(events.map(({ position }) => position)).size).toBe(events.length);
        expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
      }),
      { numRuns: 30 },
    );
  });

  it("mixes them, and shrinks to few", () => {
    const { counterexample } = fc.check(
      fc.property(complaintLedgers(), ({ events }) => new Set(events.map(({ stream }) => stream)).size < 2),
      { seed: 5, numRuns: 1_000 },
    );
    const [ledger] = counterexample ?? [];
    expect(ledger?.events).toHaveLength(2);
    expect(fc.stringify(ledger)).toContain("c-1:\n2024");
  });
});
