import type { EventStore } from "@complaint-ledger/event-sourcing";
import { startStandIn, type StandIn } from "@complaint-ledger/kurrentdb-stand-in";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { exampleEvents, milliseconds } from "./example-events.ts";
import { loggedIds } from "./logged-ids.ts";
import { closeAll, openOn } from "./open-on.ts";

let standIn: StandIn;
beforeEach(async () => {
  standIn = await startStandIn();
});
afterEach(async () => {
  await closeAll();
  standIn.stop();
});

const patient = (): EventStore => openOn(standIn, { answerTimeout: 5_000 });
const idsOf = (stream: string): readonly string[] => loggedIds(standIn, stream);

/** A leader judges appends by what it has written, and shows readers only what its followers have too. */
describe("appending while the followers lag behind the leader", () => {
  beforeEach(() => {
    standIn.faults.replicationDelay = 100;
  });

  it("is a conflict for who comes second, though the first cannot be read yet", async () => {
    const [one, other] = [patient(), patient()];
    const [first, second] = await Promise.all([
      one.append("complaint-1", exampleEvents(1), "noStream"),
      milliseconds(30).then(() => other.append("complaint-1", exampleEvents(1), "noStream")),
    ]);
    expect(first).toMatchObject({ outcome: "appended" });
    expect(second).toEqual({ outcome: "conflict", expected: "noStream", actual: 0 });
  });

  it("records both where any revision will do", async () => {
    const stores = [patient(), patient(), patient()];
    const results = await Promise.all(stores.map((store) => store.append("complaint-1", exampleEvents(2), "any")));
    expect(results.map(({ outcome }) => outcome)).toEqual(["appended", "appended", "appended"]);
    expect(idsOf("complaint-1")).toHaveLength(6);
  });

  it("is recorded once when the answer is lost, though the server drops retries that come too early", async () => {
    const store = openOn(standIn, { answerTimeout: 60 });
    const events = exampleEvents(2);
    standIn.faults.answersToLose = 1;
    expect(await store.append("complaint-1", events, "noStream")).toMatchObject({ outcome: "appended" });
    expect(idsOf("complaint-1")).toHaveLength(2);
  });
});

describe("the very same append made by two processes at the same moment", () => {
  it.each([0, 50])("is `appended` by one of them, wherever it stands (replicated after %i ms)", async (delay) => {
    const stores = [patient(), patient()];
    const [one, other] = stores;
    await one?.append("complaint-1", exampleEvents(1), "noStream");
    await other?.append("complaint-1", exampleEvents(1), 0);
    standIn.faults.replicationDelay = delay;
    for (let last = 1; last < 5; last++) {
      const events = exampleEvents(1);
      const results = await Promise.all(stores.map((store) => store.append("complaint-1", events, last)));
      expect(results.map(({ outcome }) => outcome).sort()).toEqual(["alreadyAppended", "appended"]);
    }
    expect(idsOf("complaint-1")).toHaveLength(6);
  });
});

describe("a server whose clock is ahead", () => {
  it("does not find every append too late", async () => {
    standIn.faults.clockAhead = 3_600_000;
    const store = openOn(standIn, { retryFor: 500 });
    expect(await store.append("complaint-1", exampleEvents(1), "noStream")).toMatchObject({ outcome: "appended" });
  });
});
