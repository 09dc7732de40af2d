import type { PolicyReference } from "@complaint-ledger/policy";
import type { Fact } from "../facts/fact.ts";
import type { SlaRow } from "../facts/sla-row.ts";

/** The same history as if this version of a policy had governed it from the lodging on; `undefined` if no version of it does. */
export function rowUnder(row: SlaRow, { id, version }: PolicyReference): SlaRow | undefined {
  let governed = false;
  const facts = row.facts.map((fact): Fact => {
    if (fact.event === "PolicyRebased" && fact.policy === id) {
      // What the policy suspended stays suspended; only the version no longer changes.
      return { ...fact, fromVersion: version, toVersion: version };
    }
    if (fact.event !== "ComplaintLodged") return fact;
    governed = fact.policies.some((policy) => policy.id === id);
    return { ...fact, policies: fact.policies.map((policy) => (policy.id === id ? { id, version } : policy)) };
  });
  return governed ? { ...row, facts } : undefined;
}
