import { describe, expect, it } from "vitest";
import { assertSimulation } from "./assert-simulation.ts";
import { simulate } from "./simulate.ts";
import type { SimulationOptions, SimulationReport } from "./simulation.ts";
import { smallestSimulation } from "./smallest-simulation.ts";
import { brokenHandlings } from "./test/broken-handlings.ts";
import { brokenReadModels } from "./test/broken-read-models.ts";

const seeds = Array.from({ length: 200 }, (_, seed) => seed);

/** The first seed that fails, from some seed on, and its report. */
async function firstFailure(options: Omit<SimulationOptions, "seed">, from = 0): Promise<SimulationReport | undefined> {
  for (const seed of seeds.slice(from)) {
    const report = await simulate({ ...options, seed });
    if (report.failure !== undefined) return report;
  }
  return undefined;
}

describe("an office that works on complaints while calls fail and clocks jump", () => {
  it.each([0, 100])("keeps every rule, records once and shows what is, for the hundred seeds from %d", async (from) => {
    for (const seed of seeds.slice(from, from + 100)) {
      await assertSimulation({ seed, complaints: 1 + (seed % 3), workers: 2 + (seed % 4) });
    }
  });

  it("keeps them where half of all calls fail", async () => {
    const faults = { conflict: 20, answerLost: 20, requestLost: 20, crash: 15, slow: 40, readModelCrash: 60 };
    for (const seed of seeds.slice(0, 15)) await assertSimulation({ seed, faults, workers: 6 });
  });

  it("meets every fault, and every answer", async () => {
    const told = new Set<string>();
    for (const seed of seeds.slice(0, 20)) {
      const { trace } = await simulate({ seed });
      for (const line of trace) told.add(/(\w+)$/.exec(line)?.[1] ?? "");
    }
    const expected = ["conflict", "answerLost", "requestLost", "crashBefore", "crashAfter", "saves", "jumps"];
    expect([...told]).toEqual(expect.arrayContaining([...expected, "recorded", "alreadyRecorded", "rejected"]));
  });
});

describe("a seed", () => {
  it("gives the same trace, byte by byte", async () => {
    for (const seed of [1, 2, 3]) {
      const [first, again] = [await simulate({ seed }), await simulate({ seed })];
      expect(again.trace.join("\n")).toBe(first.trace.join("\n"));
      expect(first.trace.length).toBeGreaterThan(100);
    }
  });

  it("gives another trace than the next", async () => {
    expect((await simulate({ seed: 1 })).trace).not.toEqual((await simulate({ seed: 2 })).trace);
  });
});

describe("a simulation finds", () => {
  it.each(brokenHandlings)("command handling that %s", async (_, make) => {
    let failed = false;
    for (const seed of seeds.slice(0, 50)) failed ||= (await simulate({ seed, handle: make() })).failure !== undefined;
    expect(failed).toBe(true);
  });

  it.each(brokenReadModels)("a read model that %s", async (_, model) => {
    expect(await firstFailure({ readModels: [model] })).toBeDefined();
  });
});

describe("a failing simulation", () => {
  const [, make] = brokenHandlings[0] ?? [];
  const readModels = brokenReadModels.slice(0, 1).map(([, model]) => model);

  it("fails again at the same step with the same trace", async () => {
    const report = await firstFailure({ readModels });
    expect(await simulate({ seed: report?.seed ?? -1, readModels })).toEqual(report);
  });

  it("is told in few steps, with all it takes to replay it", async () => {
    // Steps are left out one by one, until none can be spared alone; of seed 0 many remain.
    const report = await firstFailure({ readModels }, 1);
    const { options, report: smallest } = await smallestSimulation({ seed: report?.seed ?? -1, readModels });
    expect(smallest.failure).toBeDefined();
    expect(smallest.trace.length).toBeLessThan(30);
    expect(smallest.trace.length).toBeLessThan((report?.trace.length ?? 0) / 2);
    expect(await simulate(options)).toEqual(smallest);
  });

  it("rejects with seed, step, what is wrong and what happened", async () => {
    const handle = make?.();
    const options = handle === undefined ? {} : { handle };
    const report = await firstFailure(options);
    await expect(assertSimulation({ seed: report?.seed ?? -1, ...options })).rejects.toThrow(
      /^The simulation of seed \d+ fails after step \d+:\n- complaint-c-\d@\d+ \w+ comes of a command that nobody issued[^]*\nReplay it with \{"seed":\d+,"steps":\d+,"without":\[[^]*\n\d+ 2024/,
    );
  });
});
