import type { SimulationOptions } from "./simulation.ts";
import { smallestSimulation } from "./smallest-simulation.ts";

/**
 * Runs a simulation, and if it fails rejects with what went wrong, in as few steps as show it: the seed, the step, the
 * trace, and the options that replay just this.
 *
 * @example
 * it.each(seeds)("seed %d", (seed) => assertSimulation({ seed, readModels: [simulatedReadModel(mine)] }));
 */
export async function assertSimulation(options: SimulationOptions): Promise<void> {
  const { options: smallest, report } = await smallestSimulation(options);
  if (report.failure === undefined) return;
  const { seed, steps, without = [] } = smallest;
  throw new Error(
    [
      `The simulation of seed ${seed} fails after step ${report.failure.step}:`,
      ...report.failure.problems.map((problem) => `- ${problem}`),
      `Replay it with ${JSON.stringify({ seed, steps, without })} and the other options as they were. What happened:`,
      ...report.trace,
    ].join("\n"),
  );
}
