import type { Instant, NewEvent } from "@complaint-ledger/event-sourcing";
import type { HandlingPolicy } from "@complaint-ledger/policy";
import type { Draft } from "immer";
import type * as z from "zod";
import type { ComplaintContext } from "./complaint-context.ts";
import { payloadViolations } from "./rules/payload.ts";
import { handledAt } from "./closing/handled-at.ts";
import type { ComplaintState, Phase } from "./state.ts";
import type { Violation } from "./violation.ts";

/** A command about to be decided: what it says, and all that the rules may look at. */
export interface Attempt<Data> {
  readonly data: Data;
  readonly complaintId: string;
  readonly state: ComplaintState;
  readonly context: ComplaintContext;
  /** When it is said to have happened. UTC. */
  readonly occurredAt: Instant;
  /** Why it is recorded late, if that was said. */
  readonly lateReason: string | undefined;
  /** The policies the complaint is pinned to, resolved. */
  readonly policies: readonly HandlingPolicy[];
}

/** A rule answers with everything that speaks against the attempt; nothing means it agrees. */
export type Rule<Data> = (attempt: Attempt<Data>) => readonly Violation[];

/** One step of handling a complaint, in one place: its command, its rules, its event, and what the event changes. */
export interface StepDefinition<Command extends string, Event extends string, Data, EventData> {
  readonly command: Command;
  readonly event: Event;
  /** Version of the event's payload; raised with an upcaster when the payload changes. */
  readonly version: number;
  /** Rule 1: when it may be recorded. */
  readonly phases: readonly Phase[];
  /** Whether it may be said to have happened before the lodging, since the matter arose; absent: it follows from the lodging. */
  readonly precedesLodging?: true;
  /** The command's payload. */
  readonly schema: z.ZodType<Data>;
  readonly rules: readonly Rule<Data>[];
  /** The event's payload, where the ledger adds what follows from the command at that moment. */
  readonly recorded?: {
    readonly schema: z.ZodType<EventData>;
    readonly from: (attempt: Attempt<Data>) => EventData;
    /** The names of what it adds. */
    readonly derived: readonly (keyof EventData & string)[];
  };
  readonly evolve: (draft: Draft<ComplaintState>, event: NewEvent<Event, Draft<EventData>>) => void;
}

/** A step whose payload types are its own affair, so that steps of all kinds can stand in one list. */
export interface Step<Command extends string = string, Event extends string = string> {
  readonly command: Command;
  readonly event: Event;
  readonly version: number;
  readonly phases: readonly Phase[];
  /** Whether it may be said to have happened before the lodging. */
  readonly precedesLodging: boolean;
  readonly commandSchema: z.ZodType;
  readonly eventSchema: z.ZodType;
  /** Names in the event's payload that the ledger works out. */
  readonly derived: readonly string[];
  /** Checks the payload and applies the step's own rules. */
  attempt(unchecked: Attempt<unknown>): StepResult;
  evolve(draft: Draft<ComplaintState>, event: NewEvent): void;
}

/** The payload of the event to record, or why there is none. */
export type StepResult =
  | { readonly outcome: "accepted"; readonly data: unknown }
  | { readonly outcome: "rejected"; readonly violations: readonly Violation[] };

/** Makes a step whose event carries the command's payload, or what `recorded` makes of it. */
export function defineStep<Command extends string, Event extends string, Data, EventData = Data>(
  definition: StepDefinition<Command, Event, Data, EventData>,
): Step<Command, Event> {
  const { command, event, version, phases, precedesLodging = false, schema, rules, recorded } = definition;
  return {
    command,
    event,
    version,
    phases,
    precedesLodging,
    commandSchema: schema,
    eventSchema: recorded?.schema ?? schema,
    derived: recorded?.derived ?? [],
    attempt(unchecked) {
      const parsed = schema.safeParse(unchecked.data);
      if (!parsed.success) return { outcome: "rejected", violations: payloadViolations(parsed.error) };
      const attempt = { ...unchecked, data: parsed.data };
      const violations = rules.flatMap((rule) => rule(attempt));
      if (violations.length > 0) return { outcome: "rejected", violations };
      return { outcome: "accepted", data: recorded === undefined ? parsed.data : recorded.from(attempt) };
    },
    evolve(draft, recordedEvent) {
      // The catalogue has checked the payload against this step's event schema before any recipe sees it.
      definition.evolve(draft, recordedEvent as NewEvent<Event, Draft<EventData>>);
      if (!phases.includes("closed") && phases.includes("open")) handledAt(draft.closing, recordedEvent.occurredAt);
    },
  };
}
