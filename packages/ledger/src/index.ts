export type {
  Command,
  CommandType,
  ComplaintCommand,
  ComplaintCommands,
  ComplaintEvent,
  ComplaintState,
  Rejection,
  Violation,
} from "@complaint-ledger/complaint";
export type { Actor, Clock, EventStore, Instant, Viewpoint } from "@complaint-ledger/event-sourcing";
export type { OnGroupEmergency, OnReviewMeeting } from "./command.ts";
export { ledgerCatalogue, type LedgerEvent, type LedgerEvents } from "./ledger-catalogue.ts";
export type { InvalidPoliciesError, LedgerError, LedgerErrorCode } from "./ledger-error.ts";
export type {
  CommandContext,
  ComplaintOutcome,
  EventsOptions,
  GroupEmergencyOutcome,
  HandleOptions,
  Ledger,
  LedgerOptions,
  LedgerOutcome,
  Rehearsal,
  ReviewMeetingOutcome,
} from "./ledger.ts";
export { openLedger } from "./open-ledger.ts";
