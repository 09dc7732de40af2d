import {
  approvalLimitOf,
  coversRemedies,
  dearestPerCurrency,
  moneyText,
  type HandlingPolicy,
  type Money,
} from "@complaint-ledger/policy";
import type { ResolutionState, Solution } from "./state.ts";
import type { ProposedRemedy } from "./solution-option.ts";
import { statusOf } from "./solution-rules.ts";

/** Alternatives to choose from; what stands in one is given together. */
export type Alternatives = readonly (readonly ProposedRemedy[])[];

/** What one policy's limit does not let a role promise, in words; nothing: the limit covers it. */
export interface Shortfall {
  readonly policy: string;
  /** What goes beyond the limit: first of all the kind of a remedy, else an amount, or that there is none. */
  readonly about: "kind" | "amount";
  readonly problem: string;
}

/** Rule 3: what promising `alternatives`, on top of what is promised already, would take beyond the limits of `role`. */
export function shortfalls(
  role: string,
  alternatives: Alternatives,
  promised: readonly Money[],
  policies: readonly HandlingPolicy[],
): readonly Shortfall[] {
  return policies.flatMap((policy) => {
    const coverage = coversRemedies(approvalLimitOf(policy, role), alternatives, promised);
    if (coverage.covered) return [];
    const kinds = coverage.kinds.map((kind) => `${kind} is not a remedy that ${role} may promise`);
    const amounts = coverage.amounts.map(
      ({ currency, promised: total, limit }) =>
        `${moneyText({ minorUnits: total, currency })} in all is more than ${role} may promise (${limitText(limit, currency)})`,
    );
    const unpriced = coverage.unpriced.map(
      (kind) => `${kind} is promised without an amount, and ${role} may promise only so much`,
    );
    const about = kinds.length > 0 ? "kind" : "amount";
    return { policy: policy.id, about, problem: [...kinds, ...amounts, ...unpriced].join("; ") };
  });
}

/**
 * What is promised to the complainant already, other than by the solution `except`: of an offer that is still open every
 * option (the dearest may be chosen), of an accepted one the option chosen, and what was instructed without a solution.
 */
export function alreadyPromised({ solutions, remedies }: ResolutionState, except?: string): readonly Money[] {
  const offered = solutions.filter(({ id }) => id !== except).flatMap(dearestOrChosen);
  const instructed = remedies.filter(({ solution }) => solution === null).flatMap(({ amount }) => amount ?? []);
  return [...offered, ...instructed];
}

function dearestOrChosen(solution: Solution): readonly Money[] {
  const { answer, options } = solution;
  switch (statusOf(solution)) {
    case "accepted": {
      const chosen = answer?.accepted === true ? options.find(({ id }) => id === answer.option) : undefined;
      return (chosen?.remedies ?? []).flatMap(({ amount }) => amount ?? []);
    }
    case "offered":
      return dearestPerCurrency(options.map(({ remedies }) => remedies));
    case "proposed":
    case "refused":
    case "declined":
      return [];
  }
}

function limitText(limit: number | null, currency: string): string {
  return limit === null ? "none" : moneyText({ minorUnits: limit, currency });
}
