import { appendBugs } from "./append-bugs.ts";
import type { PlantedBugs } from "./planted-bug.ts";
import { racingBugs } from "./racing-bugs.ts";
import { readBugs } from "./read-bugs.ts";
import { subscriptionBugs } from "./subscription-bugs.ts";

/** Every bug that the event-store contract has to tell. */
export const eventStoreBugs: PlantedBugs = { ...appendBugs, ...readBugs, ...subscriptionBugs, ...racingBugs };
