/// <reference lib="esnext.disposable" preserve="true" />
import type {
  Actor,
  CataloguedStore,
  CommandOutcome,
  EventMap,
  EventStore,
  KeyedProjection,
  Observer,
  Position,
  Projection,
  SubscribeOptions,
  Subscription,
  Viewpoint,
  WrittenEventOf,
} from "@complaint-ledger/event-sourcing";
import type {
  Command,
  CommandType,
  ComplaintCommand,
  ComplaintCommands,
  ComplaintEvent,
  ComplaintEvents,
  ComplaintState,
  GroupEmergencyEvents,
  GroupEmergencyState,
  Rejection,
  ReviewMeetingEvents,
  ReviewMeetingState,
} from "@complaint-ledger/complaint";
import type { HandlingPolicy } from "@complaint-ledger/policy";
import type { BusinessCalendar } from "@complaint-ledger/working-time";
import type { OnGroupEmergency, OnReviewMeeting } from "./command.ts";
import type { LedgerEvent } from "./ledger-catalogue.ts";

/** What a ledger is opened with. */
export interface LedgerOptions {
  /** Where the events are kept, and whose clock commands are decided by; the ledger closes it when it is disposed. */
  readonly store: EventStore;
  /** Every policy version that a complaint is, or may be, pinned to. Checked when the ledger is opened. */
  readonly policies: readonly HandlingPolicy[];
  /**
   * The business calendars that policies name. Extending or waiving a clock asks when it falls due, and rejects with
   * `unknown-calendar` if its policy counts by a calendar that is not here. Default: none.
   */
  readonly calendars?: readonly BusinessCalendar[];
  /**
   * Is told what the ledger does (`handle`, `handle_all`, `rehearse`, `project`) and what its store does for it, as of
   * `observedStore`: for spans and metrics. What is done with events as they are recorded is told by those who do it:
   * `processEvents` and `follow` take an observer too. Default: nobody, at no cost.
   */
  readonly observe?: Observer | undefined;
}

/** Who gives a command, and what it belongs to. */
export interface CommandContext {
  readonly actor: Actor;
  /** What business conversation it belongs to. Default: the command's id, which begins one. */
  readonly correlationId?: string;
  /** Id of the event or command that caused it. Default: the command's id. */
  readonly causationId?: string;
  /** Kept with each event it leads to. */
  readonly metadata?: Readonly<Record<string, string>>;
}

/** How commands are to be handled. */
export interface HandleOptions {
  /** The caller believes that nothing is recorded of it yet, which saves a read. A wrong guess changes no outcome. */
  readonly isNew?: boolean;
}

/**
 * What became of commands; refusal and contention are values. See {@link CommandOutcome} for each: every command of a ledger
 * that is accepted leads to an event, so none ends with nothing recorded.
 */
export type LedgerOutcome<State, Events extends EventMap> = Exclude<
  CommandOutcome<State, Events, Rejection>,
  { readonly outcome: "nothingRecorded" }
>;

/** What became of commands on a complaint. */
export type ComplaintOutcome = LedgerOutcome<ComplaintState, ComplaintEvents>;

/**
 * What would become of commands on a complaint if nobody else wrote to it meanwhile.
 * - `accepted`: these events would be recorded.
 * - `alreadyRecorded`: every command is recorded already.
 * - `rejected`: the command `commandId` would be refused, and nothing recorded of any.
 */
export type Rehearsal =
  | { readonly outcome: "accepted"; readonly events: readonly WrittenEventOf<ComplaintEvents>[] }
  | { readonly outcome: "alreadyRecorded" }
  | { readonly outcome: "rejected"; readonly rejection: Rejection; readonly commandId: string };

/** Which events of a ledger to read. */
export interface EventsOptions extends Viewpoint {
  /** Only those after this position: the way to resume. */
  readonly after?: Position | undefined;
}

/** What became of a command on a review meeting. */
export type ReviewMeetingOutcome = LedgerOutcome<ReviewMeetingState, ReviewMeetingEvents>;

/** What became of a command on a group emergency. */
export type GroupEmergencyOutcome = LedgerOutcome<GroupEmergencyState, GroupEmergencyEvents>;

/**
 * A ledger of complaints: commands in, history and read models out. Whatever is read is of today's schema version; an event
 * that its schema does not know rejects the read with `unknown-event-type`, `unknown-schema-version` or `invalid-payload`.
 *
 * Every operation rejects with the typed errors of the store; after disposal with `store-closed`.
 */
export interface Ledger extends AsyncDisposable {
  /**
   * The ledger's store, behind the schemas of its events and under the eyes of its observer: for read models that are kept up
   * with it (`catchUp`, `follow`). What is appended to it goes past the rules.
   */
  readonly store: CataloguedStore<LedgerEvent>;

  /**
   * Decides a command on a complaint by its rules and records what follows. The same `commandId` again records nothing and
   * gives what was recorded then; with `command-id-reused` it rejects what is another command under that id, or another
   * actor's. Rejects with `invalid-command` for a command id that is not a lower-case UUID, and with `invalid-name` for a
   * complaint id that no stream can have.
   */
  handle<Type extends CommandType>(
    command: Command<Type, ComplaintCommands[Type]>,
    context: CommandContext,
    options?: HandleOptions,
  ): Promise<ComplaintOutcome>;

  /** Decides a command on a review meeting, as {@link handle} does one on a complaint. */
  handleReviewMeeting(
    command: OnReviewMeeting,
    context: CommandContext,
    options?: HandleOptions,
  ): Promise<ReviewMeetingOutcome>;

  /** Decides a command on a group emergency, as {@link handle} does one on a complaint. */
  handleGroupEmergency(
    command: OnGroupEmergency,
    context: CommandContext,
    options?: HandleOptions,
  ): Promise<GroupEmergencyOutcome>;

  /**
   * Decides several commands on one complaint in order and records all of what follows, or nothing. Rejects as `handle`
   * does, and with `invalid-command` if there is none or if they are of several complaints.
   */
  handleAll(
    commands: readonly ComplaintCommand[],
    context: CommandContext,
    options?: HandleOptions,
  ): Promise<ComplaintOutcome>;

  /** What {@link handleAll} would decide if it were called now: to check a form, or a file, before anything is recorded. */
  rehearse(commands: readonly ComplaintCommand[], context: CommandContext): Promise<Rehearsal>;

  /** A complaint as the rules see it, deeply frozen; `undefined` if nothing is recorded of it from that viewpoint. */
  complaint(complaintId: string, viewpoint?: Viewpoint): Promise<ComplaintState | undefined>;

  /** The events of a complaint in the order they were recorded; none for one nobody has heard of. */
  history(complaintId: string, viewpoint?: Viewpoint): AsyncIterable<ComplaintEvent>;

  /** All events in the order they were recorded, or those after a position, as seen from a viewpoint. */
  events(options?: EventsOptions): AsyncIterable<LedgerEvent>;

  /** The state of a read model over all events, as seen from a viewpoint. */
  project<State, Events extends EventMap>(projection: Projection<State, Events>, viewpoint?: Viewpoint): Promise<State>;

  /** The rows of a read model over all events, as seen from a viewpoint. */
  projectRows<Row, Events extends EventMap>(
    projection: KeyedProjection<Row, Events>,
    viewpoint?: Viewpoint,
  ): Promise<ReadonlyMap<string, Row>>;

  /** Every event after a position, then each new one as it is recorded. Disposing the ledger ends it. */
  subscribe(options?: SubscribeOptions): Subscription<LedgerEvent>;

  /** Closes the ledger and its store, as leaving a block with `await using` does. May be called again. */
  close(): Promise<void>;
}
