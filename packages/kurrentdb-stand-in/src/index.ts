export type { Faults } from "./faults.ts";
export { eventLog, type EventLog } from "./log/event-log.ts";
export type { LoggedEvent, ProposedEvent } from "./log/logged-event.ts";
export { startStandIn, type StandIn, type StandInOptions } from "./stand-in.ts";
