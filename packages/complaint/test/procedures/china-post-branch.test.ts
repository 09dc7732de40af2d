import { showWalkthrough } from "./walkthrough.ts";
import { lostParcelAtTheCounter } from "./walkthroughs/china-post-branch.ts";
import { groupVisit } from "./walkthroughs/china-post-emergency.ts";

showWalkthrough(lostParcelAtTheCounter);
showWalkthrough(groupVisit);
