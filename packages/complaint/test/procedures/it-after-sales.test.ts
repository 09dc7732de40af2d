import { showWalkthrough } from "./walkthrough.ts";
import { adapterLeftBehind } from "./walkthroughs/it-after-sales.ts";

showWalkthrough(adapterLeftBehind);
