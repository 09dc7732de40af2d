export { businessCalendars, type BusinessCalendarsOptions } from "./arbitraries/business-calendars.ts";
export { complaintEventTypes, complaintPayloads } from "./arbitraries/complaint-payloads.ts";
export {
  complaintLedgers,
  type ComplaintLedger,
  type ComplaintLedgersOptions,
} from "./arbitraries/complaint-ledgers.ts";
export { complaintLives, type ComplaintLivesOptions } from "./arbitraries/complaint-lives.ts";
export { lenientPolicy } from "./arbitraries/complaint-lives/lenient-policy.ts";
export type {
  ClockStateOf,
  ComplaintAttempt,
  ComplaintLife,
  TriedCommand,
} from "./arbitraries/complaint-lives/life.ts";
export { handlingPolicies, type HandlingPoliciesOptions } from "./arbitraries/handling-policies.ts";
export {
  instantsAroundClockChanges,
  type InstantsAroundClockChangesOptions,
  type ZonedInstant,
} from "./arbitraries/instants-around-clock-changes.ts";
export { peculiarPayloads, refusedPayloads } from "./arbitraries/payloads.ts";
export { happened, type Happening, type HappeningDetails } from "./complaints/happening.ts";
export { inOneLedger } from "./complaints/in-one-ledger.ts";
export { recordedHistory } from "./complaints/recorded-history.ts";
export { rawHistories, type RawHistoriesOptions } from "./arbitraries/raw-histories.ts";
export type { ContractOptions } from "./contract.ts";
export { durableStoreContract } from "./durable-store-contract/durable-store-contract.ts";
export type { StorageFactory } from "./durable-store-contract/storage-under-test.ts";
export { eventStoreContract } from "./event-store-contract/event-store-contract.ts";
export type { StoreFactory } from "./event-store-contract/store-under-test.ts";
export { inMemoryStorage } from "./store-agreement/in-memory-storage.ts";
export { storesAgree, type AgreementOptions } from "./store-agreement/stores-agree.ts";
export type { ComplaintHistory, EventOnRecord } from "./invariants/complaint-history.ts";
export { complaintInvariants, type ComplaintInvariantName } from "./invariants/complaint-invariants.ts";
export { unansweredDissatisfactions } from "./invariants/dissatisfaction.ts";
export { invariantBreaches, lastEventBreaches } from "./invariants/invariant-breaches.ts";
export type { ComplaintInvariant, Moment } from "./invariants/moment.ts";
export type { DeciderAttempt } from "./laws/decider-walk.ts";
export { deciderLaws } from "./laws/decider-laws.ts";
export { keyedProjectionLaws } from "./laws/keyed-projection-laws.ts";
export type { Law, LawParameters } from "./laws/law.ts";
export { projectionLaws } from "./laws/projection-laws.ts";
export { settableClock, type SettableClock } from "./settable-clock.ts";
export { assertSimulation } from "./simulation/assert-simulation.ts";
export { simulate } from "./simulation/simulate.ts";
export { simulatedReadModel, type OpenReadModel, type SimulatedReadModel } from "./simulation/simulated-read-model.ts";
export type {
  FaultRates,
  SimulatedHandling,
  SimulationFailure,
  SimulationOptions,
  SimulationReport,
} from "./simulation/simulation.ts";
export { smallestSimulation, type FailingSimulation } from "./simulation/smallest-simulation.ts";
