import { startStandIn } from "@complaint-ledger/kurrentdb-stand-in";
import { describe, expect, it, onTestFinished } from "vitest";
import { exampleEvents } from "../../test/example-events.ts";
import { closeAll, openOn } from "../../test/open-on.ts";

describe("whoever has read a stream and appends to it", () => {
  it("does not wait for it to be read again", async () => {
    const standIn = await startStandIn();
    onTestFinished(async () => {
      await closeAll();
      standIn.stop();
    });
    await openOn(standIn).append("complaint-1", exampleEvents(5), "noStream");
    const store = openOn(standIn);
    expect(await Array.fromAsync(store.readStream("complaint-1"))).toHaveLength(5);

    const readsBefore = standIn.reads.length;
    expect(await store.append("complaint-1", exampleEvents(1), 4)).toMatchObject({ outcome: "appended" });
    expect(await store.append("complaint-1", exampleEvents(1), "any")).toMatchObject({ outcome: "appended" });
    expect(standIn.reads).toHaveLength(readsBefore);
  });
});
