import { showWalkthrough } from "./walkthrough.ts";
import { noSignal, venting } from "./walkthroughs/telecom-complaint.ts";

showWalkthrough(noSignal);
showWalkthrough(venting);
