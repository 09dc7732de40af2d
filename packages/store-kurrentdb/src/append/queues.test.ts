import { describe, expect, it } from "vitest";
import { inTurn } from "./in-turn.ts";
import { onLanes } from "./on-lanes.ts";

/** Tasks that tell how many of them run. */
function tasks(): { readonly task: () => Promise<void>; readonly most: () => number } {
  let running = 0;
  let most = 0;
  const task = async (): Promise<void> => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setImmediate(resolve));
    running -= 1;
  };
  return { task, most: () => most };
}

describe("appends to one stream", () => {
  it("are made one after the other, those to others at the same time", async () => {
    const [one, other] = [tasks(), tasks()];
    const queue = inTurn();
    await Promise.all(Array.from({ length: 10 }, () => [queue("a", one.task), queue("a", one.task)]).flat());
    expect(one.most()).toBe(1);
    await Promise.all(["a", "b", "c"].map((name) => queue(name, other.task)));
    expect(other.most()).toBe(3);
  });

  it("are made although the one before failed", async () => {
    const queue = inTurn();
    const failing = queue("a", () => Promise.reject(new Error("no")));
    const next = queue("a", async () => "made");
    await expect(failing).rejects.toThrow("no");
    expect(await next).toBe("made");
  });
});

describe("appends on the wire", () => {
  it("are never more than allowed, and all are made, also behind failures", async () => {
    const { task, most } = tasks();
    const lanes = onLanes([0, 1], 15);
    const onLane = [0, 0];
    const running = Array.from({ length: 200 }, (_, i) =>
      lanes(async (lane) => {
        onLane[lane] = (onLane[lane] ?? 0) + 1;
        expect(onLane[lane]).toBeLessThanOrEqual(15);
        await task();
        onLane[lane] -= 1;
        if (i % 3 === 0) throw new Error("no");
      }),
    );
    const outcomes = await Promise.allSettled(running);
    expect(most()).toBe(30);
    expect(outcomes.filter(({ status }) => status === "rejected")).toHaveLength(67);
  });

  it("open no further connection while there is room on the first", async () => {
    const used = new Set<string>();
    const lanes = onLanes(["first", "second"], 2);
    const use = (): Promise<void> =>
      lanes(async (lane) => {
        used.add(lane);
      });
    for (let i = 0; i < 10; i++) await Promise.all([use(), use()]);
    expect([...used]).toEqual(["first"]);
    await Promise.all([use(), use(), use()]);
    expect([...used]).toEqual(["first", "second"]);
  });
});
