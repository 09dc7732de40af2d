import { InvalidArgumentError } from "commander";

/** Reads an option's whole number. Throws commander's `InvalidArgumentError`. */
export function wholeNumber(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("It is not a whole number.");
}
