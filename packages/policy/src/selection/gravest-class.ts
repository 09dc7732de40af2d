import type { ComplaintClass } from "../complaint-class.ts";
import type { HandlingPolicy } from "../handling-policy.ts";

/**
 * The class of a complaint about `categories`: with several issues the gravest class applies (ours), among equally grave
 * ones the first declared. `undefined` if no class claims any of them, so that a person has to assign one.
 */
export function gravestClass(policy: HandlingPolicy, categories: readonly string[]): ComplaintClass | undefined {
  let gravest: ComplaintClass | undefined;
  for (const candidate of policy.classes) {
    if (!candidate.categories.some((category) => categories.includes(category))) continue;
    if (gravest === undefined || candidate.rank > gravest.rank) gravest = candidate;
  }
  return gravest;
}
