import type { Actor } from "@complaint-ledger/event-sourcing";
import type { ClockReference, Demand, PartyReference } from "@complaint-ledger/complaint";
import type { Money } from "@complaint-ledger/policy";
import { words } from "../../text/words.ts";

/** An actor by pseudonym and role, with whom they stood in for. */
export function actorText({ id, role, onBehalfOf }: Actor): string {
  return `${id} (${words(role)}${onBehalfOf === undefined ? "" : `, for ${onBehalfOf}`})`;
}

/** An amount in minor units, as it is kept: no currency is guessed to have two decimals. */
export function moneyText(money: Money | undefined): string | undefined {
  return money === undefined ? undefined : `${money.minorUnits} ${money.currency} (minor units)`;
}

/** A clock of a policy. */
export function clockText({ policy, clock }: ClockReference): string {
  return `clock ${clock} of ${policy}`;
}

/** A party that a finding names. */
export function partyText({ kind, id }: PartyReference): string {
  return `${words(kind)} ${id}`;
}

/** What the complainant wants. */
export function demandText(demand: Demand): string {
  return demand.kind === "none" ? "nothing but to be heard" : demand.wanted;
}

/** Several things in a row; nothing if there are none. */
export function listText(items: readonly string[] | undefined): string | undefined {
  return items === undefined || items.length === 0 ? undefined : items.join(", ");
}
