import { inMemoryEventStore } from "@complaint-ledger/event-sourcing";
import { policiesAtHand } from "../arbitraries/complaint-lives/policies-at-hand.ts";
import { choicesBy, type Choices } from "../random/choices.ts";
import { seededRandom } from "../random/seeded-random.ts";
import { settableClock } from "../settable-clock.ts";
import { answerProblems, type CommandGiver } from "./command-giver.ts";
import { watchLedger } from "./ledger-watch.ts";
import { openOffice } from "./office.ts";
import type { SimulationOptions, SimulationReport } from "./simulation.ts";

/**
 * Simulates an office: workers who give commands on a few complaints at the same time, on a store whose calls are slow,
 * fail and lose their answers, while read models follow and crash. The clock is virtual, nothing waits for real time, and
 * everything left to chance follows from the seed.
 *
 * After each step it looks whether every invariant of a complaint holds, each command was recorded at most once and as it
 * was answered, and every read model shows what a replay gives; at the first that does not it stops and reports.
 *
 * @example
 * const { failure, trace } = await simulate({ seed: 7 });
 */
export async function simulate(options: SimulationOptions): Promise<SimulationReport> {
  const { seed, steps = 150, policies = policiesAtHand, without = [] } = options;
  const clock = settableClock(options.start);
  const store = inMemoryEventStore({ clock: clock.now });
  const issued = new Set<string>();
  const watch = watchLedger(store, policies, (commandId) => issued.has(commandId));
  const trace: string[] = [];
  let step = 0;
  const tell = (what: string): void => void trace.push(`${step} ${clock.now()} ${what}`);
  const office = openOffice(options, { store, clock, watch, issued, tell });

  /** What is wrong with what a worker was told; also puts it on the trace. */
  function problemsHeard(giver: CommandGiver): readonly string[] {
    return giver.heard().flatMap((news) => {
      if ("thrown" in news) return [`${giver.name} met an error that no store throws: ${String(news.thrown)}`];
      tell(`${giver.name} hears that ${news.task.command.type} is ${news.outcome.outcome}`);
      return answerProblems(news, watch);
    });
  }

  /** What does not hold now. */
  async function look(): Promise<readonly string[]> {
    const recorded = await watch.look();
    const heard = office.givers.flatMap(problemsHeard);
    return [...recorded, ...heard, ...office.followers.flatMap((model) => model.problems())];
  }

  /** Everything is answered and taken in; what is then still open, or does not hold. */
  async function endProblems(choose: Choices): Promise<readonly string[]> {
    await office.answerAll(step, choose);
    const problems = await look();
    await office.followAll();
    const unanswered = office.givers.filter(({ task }) => task !== undefined);
    return [...problems, ...(await look()), ...unanswered.map(({ name }) => `${name} never got an answer`)];
  }

  let problems: readonly string[] = [];
  for (; step <= steps && problems.length === 0; step++) {
    if (without.includes(step)) continue;
    const choose = choicesBy(seededRandom(seedOf(seed, step)));
    if (step < steps) await office.makeStep(step, choose);
    problems = step < steps ? await look() : await endProblems(choose);
  }
  for (const model of office.followers) await model.close();
  const report = { seed, trace, recorded: watch.events.length };
  return problems.length === 0 ? report : { ...report, failure: { step: step - 1, problems } };
}

/** Each step has a share of chance of its own, so that leaving one out does not stir the others. */
function seedOf(seed: number, step: number): number {
  return Math.imul(seed, 0x9e3779b1) + Math.imul(step + 1, 0x85ebca6b);
}
