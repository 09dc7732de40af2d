import { parsePosition, type RecordedEvent } from "@complaint-ledger/event-sourcing";

/**
 * Several complaints' events as one ledger holds them, each at a position of its own. Turn by turn the next event of the
 * complaint that `turns` names (by its place in `histories`) follows; then what is left, one complaint after the other.
 */
export function inOneLedger<Event extends RecordedEvent>(
  histories: readonly (readonly Event[])[],
  turns: readonly number[] = [],
): readonly Event[] {
  const left = histories.map((history) => [...history]);
  const taken = turns.flatMap((turn) => left[turn]?.shift() ?? []);
  return Array.from([...taken, ...left.flat()], (event, i) => ({
    ...event,
    position: parsePosition(String(i + 1).padStart(16, "0")),
  }));
}
