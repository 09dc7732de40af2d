import type { Party, RoomDecider } from "./room.ts";
import { roomDecider } from "./room.ts";

/** A decider with one thing wrong, and the laws that must find it. Each is made anew, since some of them remember. */
export const brokenDeciders: readonly (readonly [what: string, laws: readonly string[], make: () => RoomDecider])[] = [
  [
    "counts how often it was asked",
    ["answers a command on a state alike whenever it is asked"],
    () => {
      let asked = 0;
      return {
        ...roomDecider,
        decide(command, state, context) {
          asked += 1;
          const answer = roomDecider.decide(command, state, context);
          return answer.outcome === "rejected" ? { ...answer, rejection: `full, and asked ${asked} times` } : answer;
        },
      };
    },
  ],
  [
    "sorts the names of the command in place",
    ["answers a command on a state alike whenever it is asked"],
    () => ({
      ...roomDecider,
      decide(command, state, context) {
        if (command.type === "LeaveRoom") (command.names as string[]).sort();
        return roomDecider.decide(command, state, context);
      },
    }),
  ],
  [
    "puts whom it refuses on a list in the state",
    ["changes nothing of what it is given, whether it accepts or refuses"],
    () => ({
      ...roomDecider,
      decide(command, state, context) {
        const answer = roomDecider.decide(command, state, context);
        const queue = state.parties as Party[];
        if (answer.outcome === "rejected" && !Object.isFrozen(queue)) queue.push({ name: "waiting", guests: [] });
        return answer;
      },
    }),
  ],
  [
    "decides an event with a Date in it",
    ["decides events of plain JSON", "records a command once, however often it is issued, even if its answer is lost"],
    () => ({
      ...roomDecider,
      decide(command, state, context) {
        const answer = roomDecider.decide(command, state, context);
        if (answer.outcome === "rejected") return answer;
        const at = new Date(context.now);
        return {
          ...answer,
          events: answer.events.map((event) => Object.assign({}, event, { data: { ...event.data, at } })),
        };
      },
    }),
  ],
  [
    "decides an event it has no recipe for",
    ["leads to one state, however its history is folded", "leads to the same state stored as decided"],
    () => ({ ...roomDecider, evolve: { PartyEntered: roomDecider.evolve.PartyEntered } as RoomDecider["evolve"] }),
  ],
  [
    "keeps one object at two places and changes one of them",
    ["leads to one state, however its history is folded"],
    () => ({
      ...roomDecider,
      evolve: {
        PartyEntered(draft, { data }) {
          draft.parties.push(data.party);
          draft.last = data.party;
        },
        PartyLeft(draft, { data }) {
          if (draft.last !== null) draft.last.name = `${data.name}, gone`;
        },
      },
    }),
  ],
  [
    "counts in a variable of its own",
    ["leads to one state, however its history is folded", "leads to the same state stored as decided"],
    () => {
      let entered = 0;
      return {
        ...roomDecider,
        evolve: {
          ...roomDecider.evolve,
          PartyEntered(draft, { data }) {
            draft.last = { name: `${++entered}`, guests: [...data.party.guests] };
          },
        },
      };
    },
  ],
  [
    "keeps undefined in its state, which JSON forgets",
    ["leads to one state, however its history is folded"],
    () => ({
      ...roomDecider,
      decide(command, state, context) {
        const answer = roomDecider.decide(command, state, context);
        if (answer.outcome === "rejected") return answer;
        return {
          ...answer,
          events: answer.events.map((event) =>
            event.type === "PartyLeft"
              ? Object.assign({}, event, { data: { name: event.data.name, to: undefined } })
              : event,
          ),
        };
      },
      evolve: {
        ...roomDecider.evolve,
        PartyLeft(draft, { data }) {
          draft.last = { name: Object.keys(data).join(), guests: [] };
        },
      },
    }),
  ],
  [
    "changes its initial state",
    ["leaves the events it folds, and its initial state, as they were"],
    () => {
      const initialState = { parties: [] as Party[], last: null };
      return {
        ...roomDecider,
        initialState,
        evolve: {
          ...roomDecider.evolve,
          PartyEntered(draft, event) {
            roomDecider.evolve.PartyEntered(draft, event);
            initialState.parties.push({ name: "left over", guests: [] });
          },
        },
      };
    },
  ],
  [
    "refuses what it was asked before",
    ["answers a command on a state alike whenever it is asked"],
    () => {
      const asked = new Set<string>();
      return {
        ...roomDecider,
        decide(command, state, context) {
          if (asked.has(command.commandId)) return { outcome: "rejected", rejection: "asked before" };
          asked.add(command.commandId);
          return roomDecider.decide(command, state, context);
        },
      };
    },
  ],
];
