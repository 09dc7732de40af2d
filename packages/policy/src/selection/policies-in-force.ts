import type { HandlingPolicy } from "../handling-policy.ts";

/**
 * The policy versions to which a complaint lodged on `localDate` may be pinned: of each policy the highest version that
 * is valid on that day. `localDate` is `YYYY-MM-DD` in the policies' own time zone; policies of several zones have to be
 * asked for zone by zone. Keeps the order of `policies`.
 */
export function policiesInForce(policies: readonly HandlingPolicy[], localDate: string): readonly HandlingPolicy[] {
  // Dates of this form compare as strings.
  const valid = policies.filter(
    ({ validFrom, validTo }) =>
      (validFrom === undefined || validFrom <= localDate) && (validTo === undefined || localDate <= validTo),
  );
  return valid.filter((policy) => valid.every(({ id, version }) => id !== policy.id || version <= policy.version));
}
