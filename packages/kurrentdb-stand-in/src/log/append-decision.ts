import type { LoggedEvent } from "./logged-event.ts";

/** What an append expects of its stream. */
export type ExpectedState = "any" | "noStream" | "streamExists" | number;

/** What the server does with an append. */
export type AppendDecision =
  | { readonly kind: "append" }
  | { readonly kind: "idempotent"; readonly last: LoggedEvent }
  | { readonly kind: "wrongExpectedVersion"; readonly current: number | undefined };

/**
 * Decides as the real server does: with `noStream` or a revision, the same ids directly after it are an earlier try that
 * succeeded; with `any` or `streamExists` only while `recent`, a bounded memory of ids, still knows them. The same id
 * elsewhere in the stream is nothing to it.
 */
export function decideAppend(
  history: readonly LoggedEvent[],
  expected: ExpectedState,
  ids: readonly string[],
  recent: ReadonlyMap<string, LoggedEvent>,
): AppendDecision {
  const current = history.length === 0 ? undefined : history.length - 1;
  const wrong = { kind: "wrongExpectedVersion", current } as const;
  if (expected === "any" || expected === "streamExists") {
    const known = ids.map((id) => recent.get(id));
    const last = known.at(-1);
    if (last !== undefined && known.every((event) => event !== undefined)) return { kind: "idempotent", last };
    return expected === "streamExists" && current === undefined ? wrong : { kind: "append" };
  }
  const next = expected === "noStream" ? 0 : expected + 1;
  if (next === history.length) return { kind: "append" };
  const there = history.slice(next, next + ids.length);
  const last = there.at(-1);
  const same = there.length === ids.length && there.every(({ id }, i) => id === ids[i]);
  return same && last !== undefined ? { kind: "idempotent", last } : wrong;
}
