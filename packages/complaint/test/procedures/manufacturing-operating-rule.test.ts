import { showWalkthrough } from "./walkthrough.ts";
import { compensationClaim, pretext, notOurs } from "./walkthroughs/manufacturing-operating-rule.ts";

showWalkthrough(compensationClaim);
showWalkthrough(pretext);
showWalkthrough(notOurs);
