import { keyedView, parsePosition, type Position, type RecordedEvent } from "@complaint-ledger/event-sourcing";
import { chronicle } from "../chronicle.ts";
import { simulatedReadModel, type SimulatedReadModel } from "../simulated-read-model.ts";

const sound = simulatedReadModel(chronicle);

/** Ways of following the ledger with one thing wrong. */
export const brokenReadModels: readonly (readonly [what: string, model: SimulatedReadModel])[] = [
  [
    "skips an event after going on",
    {
      ...sound,
      open(saved) {
        const model = sound.open(saved);
        let skips = saved !== undefined;
        let checkpoint = model.checkpoint;
        return {
          ...model,
          get checkpoint() {
            return checkpoint;
          },
          take(event) {
            if (!skips) model.take(event);
            skips = false;
            checkpoint = event.position;
          },
        };
      },
    },
  ],
  [
    "saves its checkpoint before its rows",
    {
      ...sound,
      open(saved) {
        const { rows, at } = saved === undefined ? { rows: undefined, at: undefined } : read(saved);
        const model = sound.open(rows);
        let checkpoint: Position | undefined = at;
        let before: string | undefined = rows;
        return {
          show: model.show,
          get checkpoint() {
            return checkpoint;
          },
          take(event) {
            before = model.save();
            model.take(event);
            checkpoint = event.position;
          },
          save: () => JSON.stringify({ rows: before, at: checkpoint }),
        };
      },
    },
  ],
  [
    "takes in again what it took in since it saved its checkpoint",
    {
      ...sound,
      open(saved) {
        const { rows, at } = saved === undefined ? { rows: undefined, at: undefined } : read(saved);
        // The rows outlive the crash, the checkpoint does not.
        const taken: RecordedEvent[] = rows === undefined ? [] : JSON.parse(rows);
        let checkpoint = at;
        return {
          get checkpoint() {
            return checkpoint;
          },
          take(event) {
            taken.push(event);
            checkpoint = event.position;
          },
          show: () => shownBy(taken),
          save: () => JSON.stringify({ rows: JSON.stringify(taken), at: taken.at(-2)?.position }),
        };
      },
    },
  ],
];

function read(saved: string): { readonly rows: string | undefined; readonly at: Position | undefined } {
  return JSON.parse(saved);
}

/** What a chronicle shows that was given these events, some of them twice. */
function shownBy(events: readonly RecordedEvent[]): unknown {
  const view = keyedView({ ...chronicle, keysOf: ({ stream }: RecordedEvent) => [stream] });
  // Growing positions, so that the view does not see through it.
  for (const [i, event] of events.entries()) {
    view.advance({ ...event, position: parsePosition(String(i + 1).padStart(16, "0")) });
  }
  return [...view.rows].toSorted(([a], [b]) => (a < b ? -1 : 1));
}
