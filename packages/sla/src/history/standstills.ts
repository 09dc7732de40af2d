import type { ClockRule } from "@complaint-ledger/policy";
import type { EpochMilliseconds, Interval } from "@complaint-ledger/working-time";
import type { Administered } from "../facts/seen-facts.ts";
import { END_OF_TIME, epochOf } from "../time/epoch.ts";

/** A span in which a clock stands still; while no end is known, it ends at {@link END_OF_TIME}. */
export type Standstill = Interval;

/**
 * When a clock stands still in a run: in the pauses that name it or whose reason it knows, each as last put right, and where
 * its policy suspends it by a rebasing. A pause recorded after a run has ended may still lie in it; a rebasing concerns only the
 * run it was recorded in and later ones. They may overlap and lie in the future.
 */
export function standstillsOf(
  policy: string,
  rule: ClockRule,
  administered: readonly Administered[],
  run: number,
): readonly Standstill[] {
  const pauses = new Map<string, Standstill>();
  const suspensions: Standstill[] = [];
  for (const { fact, run: recordedIn } of administered) {
    switch (fact.event) {
      case "ClockPaused":
        if (isMeant(fact, policy, rule)) pauses.set(fact.pause, span(fact.from, fact.until));
        break;
      case "ClockPauseRevised":
        if (pauses.has(fact.pause)) pauses.set(fact.pause, span(fact.from, fact.until));
        break;
      case "ClockResumed": {
        const pause = pauses.get(fact.pause);
        if (pause !== undefined) pauses.set(fact.pause, { from: pause.from, to: epochOf(fact.until) });
        break;
      }
      case "PolicyRebased":
        if (fact.policy !== policy || recordedIn > run) break;
        for (const { clock, from, until } of fact.suspensions) {
          if (clock === undefined || clock === rule.id) suspensions.push(span(from, until));
        }
        break;
      default:
        break;
    }
  }
  return [...pauses.values(), ...suspensions].filter(({ from, to }) => from < to);
}

function isMeant(
  { clock, reason }: { readonly clock?: { policy: string; clock: string }; readonly reason?: string },
  policy: string,
  rule: ClockRule,
): boolean {
  if (clock !== undefined) return clock.policy === policy && clock.clock === rule.id;
  return reason !== undefined && rule.pauseReasons.includes(reason);
}

function span(from: string, until: string | null): Standstill {
  const to: EpochMilliseconds = until === null ? END_OF_TIME : epochOf(until);
  return { from: epochOf(from), to };
}
