import type { Money } from "@complaint-ledger/policy";
import { sanctionMoney } from "../findings/sanctions-of.ts";
import { greatestCommonDivisor } from "../shares/fraction.ts";
import type { Penalty, Treatment } from "./treatment.ts";

/** In what treatments can differ: how it ended, what of which kind was given, and who was penalised how and how much. */
export type Aspect = "outcome" | "remedies" | "remedyAmounts" | "penalties" | "penaltySizes" | "measures";

/** All aspects, in the order of {@link Aspect}. */
export const aspects: readonly Aspect[] = [
  "outcome",
  "remedies",
  "remedyAmounts",
  "penalties",
  "penaltySizes",
  "measures",
];

/** How the size of a penalty is taken: as its part of the loss, where that is known, or as its amount, likewise. */
export type Measure = "partOfLoss" | "amount";

/** A treatment in one aspect, as a text that is the same for the same treatment. */
export function aspectOf(aspect: Aspect, { outcome, remedies, penalties }: Treatment, measure: Measure): string {
  switch (aspect) {
    case "outcome":
      return outcome ?? "";
    case "remedies":
      return sorted(new Set(remedies.map(({ kind }) => kind)));
    case "remedyAmounts":
      return sorted(sumPerCurrency(remedies.flatMap(({ amount }) => amount ?? [])));
    case "penalties":
      return sorted(penalties.map(({ role, kind }) => [role, kind]));
    case "penaltySizes":
      return sorted(penalties.map((penalty) => [penalty.role, penalty.kind, sizeOf(penalty, measure)]));
    case "measures":
      return sorted(penalties.map((penalty) => [penalty.role, penalty.measure]));
  }
}

function sorted(parts: Iterable<unknown>): string {
  return Array.from(parts, (part) => JSON.stringify(part))
    .toSorted()
    .join(" ");
}

function sumPerCurrency(amounts: readonly Money[]): Iterable<unknown> {
  const sums = new Map<string, number>();
  for (const { currency, minorUnits } of amounts) sums.set(currency, (sums.get(currency) ?? 0) + minorUnits);
  return sums;
}

function sizeOf(penalty: Penalty, measure: Measure): readonly (string | number)[] {
  const part = partOfLoss(penalty);
  const money = sanctionMoney(penalty);
  const amount = money === null ? [] : [money.currency, money.minorUnits];
  const [first, second] = measure === "partOfLoss" ? [part, amount] : [amount, part];
  return first.length > 0 ? first : second;
}

/** The fraction in lowest terms; empty where it is not known. */
function partOfLoss({ permilleOfLoss, amount, loss }: Penalty): readonly string[] {
  if (permilleOfLoss !== null) return inLowestTerms(permilleOfLoss, 1000);
  if (amount === null || loss === null || amount.currency !== loss.currency || loss.minorUnits === 0) return [];
  return inLowestTerms(amount.minorUnits, loss.minorUnits);
}

function inLowestTerms(numerator: number, denominator: number): readonly string[] {
  const [above, below] = [BigInt(numerator), BigInt(denominator)];
  const common = greatestCommonDivisor(above, below);
  return [String(above / common), String(below / common)];
}
