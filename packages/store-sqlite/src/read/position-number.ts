import { parsePosition, type Position } from "@complaint-ledger/event-sourcing";

/** Digits of a position; as many as the largest whole number JavaScript counts exactly. */
const WIDTH = 16;

/** The position of the event in row `number` of the table of events. */
export function positionOf(number: number): Position {
  return parsePosition(String(number).padStart(WIDTH, "0"));
}

/** The row a position points at. Positions of other stores may lie beyond every row of this one, and still do then. */
export function positionNumber(position: Position): number {
  return Math.min(Number(position), Number.MAX_SAFE_INTEGER);
}
