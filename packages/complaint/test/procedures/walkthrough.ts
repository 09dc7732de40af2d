import type { HandlingPolicy } from "@complaint-ledger/policy";
import { describe, it } from "vitest";
import { Story } from "../../src/test/complaint-fixture.ts";

/** A case taken through a documented procedure, step by step and in the document's order. */
export interface Walkthrough {
  /** The case, in a few words. */
  readonly title: string;
  readonly policy: HandlingPolicy;
  /** Each step under the name the document gives it, and what happens in it. */
  readonly steps: Readonly<Record<string, (story: Story) => void>>;
}

/** Shows a walkthrough as tests, one for each step; a step rests on those before it. */
export function showWalkthrough({ title, policy, steps }: Walkthrough): void {
  describe(`${policy.title.en}: ${title}`, () => {
    const story = new Story(policy);
    for (const [step, happens] of Object.entries(steps)) it(step, () => happens(story));
  });
}

/** Takes a case through all steps and gives its story. */
export function walkThrough({ policy, steps }: Walkthrough): Story {
  const story = new Story(policy);
  for (const happens of Object.values(steps)) happens(story);
  return story;
}
