import { showWalkthrough } from "./walkthrough.ts";
import { disputedCountermeasure } from "./walkthroughs/manufacturing-handling-rule.ts";

showWalkthrough(disputedCountermeasure);
