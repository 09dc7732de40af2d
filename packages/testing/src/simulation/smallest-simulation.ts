import { simulate } from "./simulate.ts";
import type { SimulationOptions, SimulationReport } from "./simulation.ts";

/** A simulation that fails, and its report. */
export interface FailingSimulation {
  readonly options: SimulationOptions;
  readonly report: SimulationReport;
}

/**
 * Leaves out whatever steps of a failing simulation it fails without, at first many at a time. Each step has its own
 * share of chance, so leaving one out does not stir the others. Gives the simulation itself if it does not fail.
 */
export async function smallestSimulation(options: SimulationOptions): Promise<FailingSimulation> {
  let smallest: FailingSimulation = { options, report: await simulate(options) };
  const failedAt = smallest.report.failure?.step;
  if (failedAt === undefined) return smallest;
  const steps = Math.min(failedAt + 1, options.steps ?? failedAt + 1);

  for (const size of sizes(steps)) {
    // What comes late goes first: earlier steps are what the failure rests on.
    for (let from = steps - size; from > -size; from -= size) {
      const left = smallest.options.without ?? [];
      const chunk = Array.from({ length: size }, (_, i) => from + i).filter(
        (step) => step >= 0 && !left.includes(step),
      );
      if (chunk.length === 0) continue;
      const fewer = { ...options, steps, without: [...left, ...chunk].toSorted((a, b) => a - b) };
      const report = await simulate(fewer);
      if (report.failure !== undefined) smallest = { options: fewer, report };
    }
  }
  return smallest;
}

/** Half of all steps at a time, then a quarter, down to single ones; those twice, since one may have hung on another. */
function sizes(steps: number): readonly number[] {
  const halves = [Math.ceil(steps / 2)];
  for (let size = Math.floor(steps / 4); size > 1; size = Math.floor(size / 2)) halves.push(size);
  return [...halves, 1, 1];
}
