import type { HandlingPolicy } from "@complaint-ledger/policy";
import { adviceSection } from "./advice-section.ts";
import { conductSection } from "./conduct-section.ts";
import { factsSection } from "./facts-section.ts";
import { liabilitySection } from "./liability-section.ts";
import { limitsSection } from "./limits-section.ts";
import { oursSection } from "./ours-section.ts";
import { peopleSection } from "./people-section.ts";
import { questionsSection } from "./questions-section.ts";
import { statutoryPauseSection } from "./statutory-pause-section.ts";
import { wordsSection } from "./words-section.ts";

/** The page of one shipped policy: what it is, what it leaves to people, what is ours, and all that it says. */
export function regimePage(policy: HandlingPolicy): string {
  return [
    ...factsSection(policy),
    ...peopleSection(policy),
    ...oursSection(policy),
    ...limitsSection(policy),
    ...statutoryPauseSection(policy),
    ...conductSection(policy),
    ...adviceSection(policy),
    ...wordsSection(policy),
    ...questionsSection(policy),
    ...liabilitySection(policy),
  ].join("\n");
}
