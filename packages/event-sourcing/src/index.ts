export { eventCatalogue, type EventCatalogue, type EventSchemas } from "./catalogue/event-catalogue.ts";
export type { EventSchema, PayloadProblem, Upcaster } from "./catalogue/event-schema.ts";
export { withCatalogue, type CataloguedStore } from "./catalogue/with-catalogue.ts";
export type { Decider, Decision } from "./decider.ts";
export { eventSourcingError, type EventSourcingError, type EventSourcingErrorCode } from "./event-sourcing-error.ts";
export type {
  AppendedRange,
  AppendResult,
  CurrentRevision,
  EventStore,
  ExpectedRevision,
  ReadAllOptions,
  ReadOptions,
  ReadStreamOptions,
  SubscribeOptions,
  Subscription,
} from "./event-store.ts";
export type {
  Actor,
  DecidedEvent,
  EventMap,
  EventType,
  NewEvent,
  NewEventOf,
  RecordedEvent,
  RecordedEventOf,
} from "./event.ts";
export { evolve } from "./fold/evolve.ts";
export { fold } from "./fold/fold.ts";
export type { CommandOutcome, WrittenEvent, WrittenEventOf } from "./handling/command-outcome.ts";
export type { Command, IssuedCommand } from "./handling/command.ts";
export { handleCommand, type CommandHandling } from "./handling/handle-command.ts";
export { handleCommands, type CommandsHandling, type Handling } from "./handling/handle-commands.ts";
export { inMemoryEventStore } from "./in-memory-event-store.ts";
export { isInstant, laterOf, readClock, type Clock, type Instant } from "./instant.ts";
export { observedCall } from "./observation/observed-call.ts";
export { observedStore } from "./observation/observed-store.ts";
export type {
  Observation,
  ObservedAttributes,
  ObservedOperation,
  Observer,
  OperationEnd,
} from "./observation/observer.ts";
export {
  processEvents,
  type EventsToProcess,
  type Following,
  type ProcessingOptions,
} from "./observation/process-events.ts";
export { parsePosition, type Position } from "./position.ts";
export { advance, advanceWithPatches, type AdvancedWithPatches } from "./projection/advance.ts";
export { catchUp, follow } from "./projection/follow.ts";
export { keyedView, type KeyedView, type RowChange, type RowEntries } from "./projection/keyed-view.ts";
export { parseSnapshot } from "./projection/parse-snapshot.ts";
export { happenedBy } from "./projection/happened-by.ts";
export { project, projectRows, type Viewpoint } from "./projection/project.ts";
export type { KeyedProjection, Projection, ProjectionRecipes, ProjectionVersion } from "./projection/projection.ts";
export { replay } from "./projection/replay.ts";
export { resume } from "./projection/resume.ts";
export { snapshotText } from "./projection/snapshot-text.ts";
export { takeSnapshot, type Snapshot, type SnapshotKind } from "./projection/snapshot.ts";
export type { Recipes } from "./recipes.ts";
export type { GivenRecord, ProjectionExpectation } from "./specification/given-projection.ts";
export { given, type Expectation, type GivenEvent, type GivenHistory } from "./specification/specification.ts";
export { isTypedError, typedError, type Problem, type TypedError } from "./typed-error.ts";
export { assertInstants, assertViewpoint } from "./validation/assert-instants.ts";
export { limits } from "./validation/limits.ts";
export { assertName } from "./validation/name.ts";
export { assertPlainJson } from "./validation/plain-json.ts";
export { prepareAppend, type PreparedAppend, type PreparedEvent } from "./validation/prepared-append.ts";
export { assertReadAllOptions, assertReadStreamOptions } from "./validation/read-options.ts";
export { isSameJson } from "./validation/same-json.ts";
export { namedUuid } from "./validation/named-uuid.ts";
export { isUuid } from "./validation/uuid.ts";
