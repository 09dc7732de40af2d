import type { Rule } from "../step.ts";
import type { Violation } from "../violation.ts";
import type { SanctionProposed } from "./propose-sanction.ts";

/** Rewards and deductions are an amount or a part of the loss; an administrative measure is words, and no money. */
export const sanctionSize: Rule<SanctionProposed> = ({ data }) =>
  data.kind === "administrative" ? administrative(data) : monetary(data);

function administrative({ amount, permilleOfLoss, measure }: SanctionProposed): readonly Violation[] {
  const violations: Violation[] = [];
  if (measure === undefined) {
    violations.push(violation("no-measure", "measure", "it does not say what the measure is", "Describe it."));
  }
  if (amount !== undefined || permilleOfLoss !== undefined) {
    const remedy = "Propose the money as a reward or deduction of its own.";
    const field = amount === undefined ? "permilleOfLoss" : "amount";
    violations.push(violation("money-in-measure", field, "an administrative measure carries no money", remedy));
  }
  return violations;
}

function monetary({ amount, permilleOfLoss, loss }: SanctionProposed): readonly Violation[] {
  if ((amount === undefined) === (permilleOfLoss === undefined)) {
    const problem = amount === undefined ? "it says neither an amount nor a part of the loss" : "it says both";
    return [violation("no-size", "amount", problem, "Give an amount, or a part of the loss in thousandths.")];
  }
  if (permilleOfLoss !== undefined && loss === undefined) {
    return [violation("no-loss", "loss", "it is a part of a loss that is not given", "Give the loss.")];
  }
  return [];
}

function violation(code: string, field: string, problem: string, remedy: string): Violation {
  return { rule: "liability", code, field: `data.${field}`, problem, remedy };
}
