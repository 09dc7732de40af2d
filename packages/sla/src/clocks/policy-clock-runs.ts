import type { ClockReference } from "@complaint-ledger/complaint";
import { policyAtHand, type RulesAtHand } from "@complaint-ledger/policy";
import type { SeenFacts } from "../facts/seen-facts.ts";
import { appliesTo, subjectAfter } from "../history/applies-to.ts";
import { governingVersions } from "../history/governing-versions.ts";
import { runSpans } from "../history/run-spans.ts";
import { clockRunOf, type RunOfClock } from "./clock-run-of.ts";

/**
 * Every run of every policy clock, or of `only` one, that applies to a complaint, each under the policy version and the classification that
 * held when the run ended. Throws `unknown-policy`, `unknown-calendar`.
 */
export function policyClockRuns(seen: SeenFacts, rules: RulesAtHand, only?: ClockReference): readonly RunOfClock[] {
  const { happened: facts, administered } = seen;
  const runs: RunOfClock[] = [];
  for (const span of runSpans(facts)) {
    const subject = subjectAfter(facts.slice(0, span.to));
    if (subject === undefined) continue;
    for (const reference of governingVersions(seen, span.run)) {
      if (only !== undefined && only.policy !== reference.id) continue;
      const policy = policyAtHand(rules, reference);
      for (const rule of policy.clocks) {
        if (only !== undefined && only.clock !== rule.id) continue;
        if (!appliesTo(rule, policy, subject)) continue;
        const earlier = runs.findLast(({ life }) => life.policy === policy.id && life.clock === rule.id);
        runs.push(clockRunOf({ facts, administered, span, policy, rule, earlier: earlier?.life, rules }));
      }
    }
  }
  return runs;
}
