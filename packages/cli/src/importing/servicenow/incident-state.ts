/**
 * What a state of an incident means to the ledger.
 * - `handled`: somebody works on it, or nobody has begun to.
 * - `waiting`: it stands still for `reason`, which clocks may pause for.
 * - `ended`: nobody works on it any more unless it is reopened.
 */
export type IncidentState =
  | { readonly kind: "handled"; readonly name: string }
  | { readonly kind: "waiting"; readonly name: string; readonly reason: string }
  | { readonly kind: "ended"; readonly name: string };

const states: readonly IncidentState[] = [
  { kind: "handled", name: "New" },
  { kind: "handled", name: "Active" },
  { kind: "waiting", name: "Awaiting User Info", reason: "awaitingUserInfo" },
  { kind: "waiting", name: "Awaiting Vendor", reason: "awaitingVendor" },
  { kind: "waiting", name: "Awaiting Problem", reason: "awaitingProblem" },
  { kind: "waiting", name: "Awaiting Evidence", reason: "awaitingEvidence" },
  { kind: "ended", name: "Resolved" },
  { kind: "ended", name: "Closed" },
];

const byName = new Map(states.map((state) => [state.name, state]));

/** The state that the log calls so; `undefined` if there is none. */
export function stateOf(name: string): IncidentState | undefined {
  return byName.get(name);
}
