import {
  parsePosition,
  type DecidedEvent,
  type Decider,
  type Decision,
  type KeyedProjection,
  type RecordedEventOf,
} from "@complaint-ledger/event-sourcing";
import fc from "fast-check";
import type { DeciderAttempt } from "../decider-walk.ts";

/** A toy domain: parties enter a room of ten seats and leave it. */
export interface RoomEvents {
  readonly PartyEntered: { readonly party: Party };
  readonly PartyLeft: { readonly name: string };
}

export interface Party {
  readonly name: string;
  readonly guests: readonly string[];
}

export interface Room {
  readonly parties: readonly Party[];
  readonly last: Party | null;
}

export type RoomCommand = { readonly commandId: string } & (
  | { readonly type: "EnterRoom"; readonly party: Party }
  | { readonly type: "LeaveRoom"; readonly names: readonly string[] }
);

export interface RoomContext {
  readonly now: string;
}

export type RoomDecider = Decider<Room, RoomCommand, RoomEvents, RoomContext, string>;

export const roomDecider: RoomDecider = {
  initialState: { parties: [], last: null },
  decide(command, { parties }, { now }) {
    if (command.type === "EnterRoom") {
      if (parties.length >= 3) return { outcome: "rejected", rejection: "full" };
      return accepted({ type: "PartyEntered", occurredAt: now, data: { party: command.party } });
    }
    const left = command.names.filter((name) => parties.some((party) => party.name === name));
    return accepted(...left.map((name) => ({ type: "PartyLeft" as const, occurredAt: now, data: { name } })));
  },
  evolve: {
    PartyEntered(draft, { data }) {
      draft.parties.push(data.party);
      draft.last = { name: data.party.name, guests: [...data.party.guests] };
    },
    PartyLeft(draft, { data }) {
      draft.parties = draft.parties.filter(({ name }) => name !== data.name);
    },
  },
};

function accepted(...events: readonly DecidedEvent<RoomEvents>[]): Decision<RoomEvents, string> {
  return { outcome: "accepted", events };
}

const name = fc.constantFrom("a", "b", "c");

const party: fc.Arbitrary<Party> = fc.record(
  { name, guests: fc.array(name, { maxLength: 2 }) },
  { noNullPrototype: true },
);

/** Commands on one room, each with an id of its own. */
export const roomAttempts: fc.Arbitrary<readonly DeciderAttempt<RoomCommand, RoomContext>[]> = fc
  .array(
    fc.oneof(
      fc.record({ type: fc.constant("EnterRoom" as const), party }, { noNullPrototype: true }),
      fc.record(
        { type: fc.constant("LeaveRoom" as const), names: fc.uniqueArray(name, { maxLength: 2 }) },
        { noNullPrototype: true },
      ),
    ),
    { maxLength: 12 },
  )
  .map((commands) =>
    commands.map((command, i) => {
      const commandId = `00000000-0000-4000-8000-${String(i).padStart(12, "0")}`;
      return { command: Object.assign(command, { commandId }), context: { now: "2024-03-01T08:00:00.000Z" } };
    }),
  );

/** Events of several rooms in any order, at growing positions. */
export const roomHistories: fc.Arbitrary<readonly RecordedEventOf<RoomEvents>[]> = fc
  .array(fc.tuple(fc.constantFrom("room-1", "room-2"), party, fc.boolean()), { maxLength: 12 })
  .map((happenings) =>
    happenings.map(([stream, someParty, entered], i): RecordedEventOf<RoomEvents> => {
      const id = `00000000-0000-4000-8000-${String(i).padStart(12, "0")}`;
      return {
        id,
        stream,
        revision: happenings.slice(0, i).filter(([other]) => other === stream).length,
        position: parsePosition(String(i + 1).padStart(16, "0")),
        schemaVersion: 1,
        occurredAt: "2024-03-01T08:00:00.000Z",
        recordedAt: "2024-03-01T08:00:00.000Z",
        actor: { id: "porter", role: "porter" },
        correlationId: id,
        causationId: id,
        commandId: id,
        metadata: {},
        ...(entered
          ? { type: "PartyEntered" as const, data: { party: someParty } }
          : { type: "PartyLeft" as const, data: { name: someParty.name } }),
      };
    }),
  );

/** Who was ever in a room, and how many entered. */
export interface Visits {
  readonly names: readonly string[];
  readonly entered: number;
}

export const visits: KeyedProjection<Visits, RoomEvents> = {
  name: "visits",
  version: 1,
  initial: { names: [], entered: 0 },
  on: {
    PartyEntered(draft, { data: { party } }) {
      draft.entered += 1;
      if (!draft.names.includes(party.name)) draft.names.push(party.name);
    },
  },
};
