import type { ClockTrigger } from "@complaint-ledger/policy";
import type { Fact } from "../facts/fact.ts";
import { findLastDone } from "./find-last-done.ts";
import type { Stretch } from "./stretch.ts";

/** Index of the first fact of a stretch that one of `triggers` listens to. */
export function findFirst(
  triggers: readonly ClockTrigger[],
  facts: readonly Fact[],
  stretch: Stretch,
): number | undefined {
  return least(triggers.map((trigger) => findTrigger(trigger, facts, stretch)));
}

/** Index of the fact of a stretch that completes a group first; a group is complete once each of its triggers has come. */
export function findFirstGroup(
  groups: readonly (readonly ClockTrigger[])[],
  facts: readonly Fact[],
  stretch: Stretch,
): number | undefined {
  return least(groups.map((group) => greatest(group.map((trigger) => findTrigger(trigger, facts, stretch)))));
}

function findTrigger(trigger: ClockTrigger, facts: readonly Fact[], stretch: Stretch): number | undefined {
  if (trigger.detail === "last") return findLastDone(trigger.event, facts, stretch);
  for (let i = stretch.from; i < stretch.to; i++) {
    const fact = facts[i];
    if (fact !== undefined && isMeant(trigger, fact, facts)) return i;
  }
  return undefined;
}

function isMeant({ event, detail, inWriting }: ClockTrigger, fact: Fact, facts: readonly Fact[]): boolean {
  if (fact.event !== event) return false;
  if (inWriting === true && fact.inWriting !== true) return false;
  return detail === undefined || detail === detailOf(fact, facts);
}

function detailOf(fact: Fact, facts: readonly Fact[]): string | undefined {
  if (fact.event !== "CallbackAbandoned") return fact.detail;
  // An abandoned callback does not say its purpose again; it is that of its planning or of its attempts.
  return facts.find(
    ({ event, subject, detail }) => subject === fact.subject && detail !== undefined && event.startsWith("Callback"),
  )?.detail;
}

function least(indices: readonly (number | undefined)[]): number | undefined {
  const found = indices.filter((index) => index !== undefined);
  return found.length === 0 ? undefined : Math.min(...found);
}

function greatest(indices: readonly (number | undefined)[]): number | undefined {
  const found = indices.filter((index) => index !== undefined);
  return found.length < indices.length || found.length === 0 ? undefined : Math.max(...found);
}
