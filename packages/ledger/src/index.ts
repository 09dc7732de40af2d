export type { LedgerCommand, OnGroupEmergency, OnReviewMeeting } from "./command.ts";
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
