import {
  fold,
  handleCommand,
  inMemoryEventStore,
  withCatalogue,
  type CataloguedStore,
  type Instant,
} from "@complaint-ledger/event-sourcing";
import { complaintLives, invariantBreaches, type ComplaintLife, type TriedCommand } from "@complaint-ledger/testing";
import * as fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import {
  complaintCatalogue,
  complaintDecider,
  complaintStream,
  initialComplaint,
  type ComplaintEvent,
} from "../src/index.ts";
import { runs } from "./runs.ts";

// A longer hunt may take longer.
vi.setConfig({ testTimeout: runs(60_000) });

const stream = complaintStream("c-1");

/** A ledger whose clock says what it said when each command was tried. */
function ledger(): { readonly store: CataloguedStore; readonly handle: typeof handleTried } {
  let now: Instant = "2024-03-01T08:00:00.000Z";
  const store = withCatalogue(inMemoryEventStore({ clock: () => now }), complaintCatalogue);
  async function handleTried({ command, actor, context }: TriedCommand) {
    now = context.now;
    return handleCommand({ store, decider: complaintDecider, stream, command, actor, contextFor: () => context });
  }
  return { store, handle: handleTried };
}

async function read(store: CataloguedStore): Promise<readonly ComplaintEvent[]> {
  const events: ComplaintEvent[] = [];
  // The catalogue holds this stream to the events of a complaint.
  for await (const event of store.readStream(stream)) events.push(event as ComplaintEvent);
  return events;
}

/** What an event says, apart from where it stands and by which ids it goes. */
function lived({ type, data, occurredAt, recordedAt, metadata, actor }: ComplaintEvent) {
  return { type, data, occurredAt, recordedAt, metadata, actor };
}

async function handleAll(life: ComplaintLife): Promise<CataloguedStore> {
  const { store, handle } = ledger();
  for (const tried of life.tried) {
    const { outcome } = await handle(tried);
    expect(outcome).toBe(tried.decision.outcome === "accepted" ? "recorded" : "rejected");
  }
  return store;
}

describe("a complaint in a store", () => {
  const lives = complaintLives({ maxLength: 120 });

  it("reads back as it was lived, and keeps every rule", async () => {
    await fc.assert(
      fc.asyncProperty(lives, async (life) => {
        const events = await read(await handleAll(life));
        expect(fold(complaintDecider.evolve, initialComplaint, events)).toEqual(life.state);
        expect(events.map(lived)).toEqual(life.events.map(lived));
        expect(invariantBreaches({ events, policies: life.policies })).toEqual([]);
      }),
      { numRuns: runs(8) },
    );
  });

  it("takes each command once, however often it is issued, and answers with what it recorded then", async () => {
    await fc.assert(
      fc.asyncProperty(lives, async (life) => {
        const { store, handle } = ledger();
        for (const tried of life.tried) {
          const first = await handle(tried);
          const again = await handle(tried);
          if (first.outcome !== "recorded") expect(again).toEqual(first);
          else expect(again).toMatchObject({ outcome: "alreadyRecorded", events: first.events, state: first.state });
        }
        const recorded = await read(store);
        for (const tried of life.tried) if (tried.decision.outcome === "accepted") await handle(tried);
        expect(await read(store)).toEqual(recorded);
      }),
      { numRuns: runs(5) },
    );
  });
});
