import type { Actor, Clock } from "../index.ts";

export const actor: Actor = { id: "clerk-7", role: "clerk" };

/** A lower-case UUID that follows from `n`. */
export function uuid(n: number): string {
  return `00000000-0000-4000-8000-${n.toString(16).padStart(12, "0")}`;
}

/** An instant `n` seconds after the beginning of 2024. */
export function instant(n: number): string {
  return new Date(Date.UTC(2024, 0, 1) + n * 1000).toISOString();
}

/** A clock that shows each instant once, a second apart. */
export function tickingClock(): Clock {
  let n = 0;
  return () => instant(n++);
}
