import type { Actor } from "@complaint-ledger/event-sourcing";
import { words } from "./words.ts";

/** An actor by pseudonym and role, with whom they stood in for. */
export function actorText({ id, role, onBehalfOf }: Actor): string {
  return `${id} (${words(role)}${onBehalfOf === undefined ? "" : `, for ${onBehalfOf}`})`;
}
