import { showWalkthrough } from "./walkthrough.ts";
import { lostConsignment } from "./walkthroughs/express-delivery.ts";

showWalkthrough(lostConsignment);
