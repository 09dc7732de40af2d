import * as z from "zod";
import { identifier, text } from "../fields/text.ts";
import { defineStep, type Rule, type Step } from "../step.ts";

/** A step that a pinned policy knows by a name of its own, e.g. `mediationEnded`. It may be reached again. */
export interface MilestoneReached {
  readonly milestone: string;
  readonly note?: string;
}

const schema: z.ZodType<MilestoneReached> = z.strictObject({ milestone: identifier, note: z.exactOptional(text) });

const isDeclared: Rule<MilestoneReached> = ({ data, policies }) => {
  const milestones = policies.flatMap((policy) => policy.milestones);
  if (milestones.includes(data.milestone)) return [];
  return [
    {
      rule: "policy",
      code: "unknown-milestone",
      field: "data.milestone",
      problem: `${data.milestone} is no milestone of the pinned policies`,
      remedy:
        milestones.length === 0 ? "The pinned policies have no milestones." : `Use one of: ${milestones.join(", ")}.`,
    },
  ];
};

/** `ReachMilestone` records `MilestoneReached`: when that is possible, and what it changes. */
export const reachMilestone: Step<"ReachMilestone", "MilestoneReached"> = defineStep({
  command: "ReachMilestone",
  event: "MilestoneReached",
  version: 1,
  phases: ["open"],
  schema,
  rules: [isDeclared],
  evolve(draft, event) {
    draft.clocks.milestones.push(event.data.milestone);
  },
});
