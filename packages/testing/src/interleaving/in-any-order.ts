import type { EventStore } from "@complaint-ledger/event-sourcing";
import fc from "fast-check";
import type { ContractSubject } from "../contract.ts";
import { scheduledStore, type ScheduledStore } from "./scheduled-store.ts";

/**
 * Checks what `act` expects of a plan in many orders of the calls and answers of its actors; each in an empty store, which
 * `act` is also given as nobody schedules it, to look at in the end.
 */
export async function inAnyOrder<Fixture extends { readonly store: EventStore }, Plan>(
  { fresh, check, soon }: ContractSubject<Fixture>,
  plans: fc.Arbitrary<Plan>,
  act: (interleaved: Fixture & ScheduledStore, plan: Plan) => Promise<void>,
): Promise<void> {
  await check(
    fc.asyncProperty(plans, fc.scheduler(), async (plan, scheduler) => {
      const fixture = await fresh();
      const acting = act({ ...fixture, ...scheduledStore(fixture.store, scheduler) }, plan);
      await soon("the end of what the actors do", scheduler.waitFor(acting));
    }),
  );
}

/** Lets one actor act for each item, all at once, and gives what each came to. */
export async function together<Item, Result>(
  items: readonly Item[],
  act: (item: Item, actor: number) => Promise<Result>,
): Promise<readonly Result[]> {
  return Promise.all(items.map(act));
}
