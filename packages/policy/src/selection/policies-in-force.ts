import type { HandlingPolicy } from "../handling-policy.ts";
import { isValidOn } from "./is-in-force.ts";

/**
 * The policy versions to which a complaint lodged on `localDate` may be pinned: of each policy the highest version that
 * is valid on that day. `localDate` is `YYYY-MM-DD` in the policies' own time zone; policies of several zones have to be
 * asked for zone by zone. Keeps the order of `policies`.
 */
export function policiesInForce(policies: readonly HandlingPolicy[], localDate: string): readonly HandlingPolicy[] {
  const valid = policies.filter((policy) => isValidOn(policy, localDate));
  return valid.filter((policy) => valid.every(({ id, version }) => id !== policy.id || version <= policy.version));
}
