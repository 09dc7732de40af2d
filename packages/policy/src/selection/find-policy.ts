import type { HandlingPolicy, PolicyReference } from "../handling-policy.ts";

/** The policy version that `reference` names, `undefined` if it is not among `policies`. */
export function findPolicy(
  policies: readonly HandlingPolicy[],
  reference: PolicyReference,
): HandlingPolicy | undefined {
  return policies.find(({ id, version }) => id === reference.id && version === reference.version);
}
