import { commandError } from "../command-line/command-error.ts";

const UNITS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** Reads a duration from an option: a whole number and `m`, `h`, `d` (24 hours) or `w`. Milliseconds. Throws `invalid-option`. */
export function durationOption(option: string, text: string): number {
  const [, amount = "", unit = ""] = /^(\d{1,6})([mhdw])$/.exec(text) ?? [];
  const size = UNITS[unit];
  if (size !== undefined) return Number(amount) * size;
  throw commandError(
    "invalid-option",
    option,
    `${JSON.stringify(text)} is not a duration`,
    "Pass a whole number and a unit: 90m, 48h, 3d or 2w.",
  );
}
