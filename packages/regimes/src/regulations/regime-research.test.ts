import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ClockRule, HandlingPolicy } from "@complaint-ledger/policy";
import { describe, expect, it } from "vitest";
import { regulations } from "./regulations.ts";
import { ukFcaMotorFinancePause } from "./uk-fca-motor-finance-pause.ts";

/** As `../shared/domain/regimes.json` has it. */
interface Regime {
  readonly id: string;
  readonly jurisdiction: string;
  readonly verified: boolean;
  readonly kind?: string;
  readonly rule?: string;
  readonly clocks?: readonly ResearchedClock[];
}

interface ResearchedClock {
  readonly id: string;
  readonly duration: number | string;
  readonly unit: string;
  readonly pausedBy?: readonly string[];
  readonly extension?: { readonly by?: number | string; readonly to?: number; readonly unit?: string };
}

const file = join(import.meta.dirname, "../../../../../shared/domain/regimes.json");

describe.skipIf(!existsSync(file))("the research in ../shared/domain (skipped where that is absent)", () => {
  const { regimes } = existsSync(file)
    ? (JSON.parse(readFileSync(file, "utf8")) as { readonly regimes: readonly Regime[] }) // Its own format 1.
    : { regimes: [] };
  // House rules are procedures, and shipped as such.
  const verified = regimes.filter(({ verified, jurisdiction }) => verified && jurisdiction !== "seed");

  it("is shipped as far as it is verified, and no further", () => {
    const withClocks = verified.filter(({ clocks = [] }) => clocks.length > 0);
    expect(regulations.map(({ id }) => id).toSorted()).toEqual(withClocks.map(({ id }) => id).toSorted());
    const others = verified.filter(({ clocks = [] }) => clocks.length === 0);
    // The counting of the Civil Code, and the pause of motor finance complaints.
    expect(others.map(({ id }) => id)).toEqual(["cn-counting", "uk-fca-motor-pause"]);
  });

  const pairs = verified.flatMap((regime) =>
    (regime.clocks ?? []).map((clock) => [regime.id, clock.id, clock] as const),
  );

  it.each(pairs)("%s %s has the same length, pauses and extension", (regime, _, researched) => {
    const clock = shippedClock(regime, researched.id);
    expect(clock).toBeDefined();
    if (clock === undefined) return;
    if (typeof researched.duration === "string")
      expect(clock).toMatchObject({ advisory: true, duration: { amount: 0 } });
    else expect(clock.duration).toEqual({ amount: researched.duration, unit: unitOf(researched.unit) });
    if (researched.pausedBy !== undefined) expect(clock.pauseReasons).not.toEqual([]);
    if (researched.extension !== undefined) expectExtension(clock, researched.extension);
  });

  it("has every binding limit that is shipped", () => {
    const known = new Set(pairs.map(([regime, id]) => `${regime} ${camelCase(id)}`));
    const binding = regulations.flatMap(({ id, clocks }) =>
      clocks.flatMap((clock) => (clock.advisory ? [] : [`${id} ${clock.id}`])),
    );
    expect(binding.filter((clock) => !known.has(clock))).toEqual([]);
  });

  it("gives the motor finance pause the same dates", () => {
    const rule = regimes.find(({ id }) => id === "uk-fca-motor-pause")?.rule ?? "";
    const { receivedFrom, receivedTo, from, until } = ukFcaMotorFinancePause;
    expect(rule).toContain(`received ${receivedFrom}..${receivedTo}`);
    expect(rule).toContain(`${from.slice(0, 10)}..${until.slice(0, 10)}`);
  });
});

function shippedClock(regime: string, clock: string): ClockRule | undefined {
  const policy: HandlingPolicy | undefined = regulations.find(({ id }) => id === regime);
  return policy?.clocks.find(({ id }) => id === camelCase(clock));
}

function expectExtension(clock: ClockRule, { by, to, unit }: NonNullable<ResearchedClock["extension"]>): void {
  expect(clock.extension).toBeDefined();
  const atMost = clock.extension?.atMost;
  if (typeof by === "number") expect(atMost).toEqual({ amount: by, unit: unitOf(unit ?? "") });
  else if (to !== undefined) expect((atMost?.amount ?? 0) + clock.duration.amount).toBe(to);
  else expect(atMost).toBeUndefined();
}

function camelCase(id: string): string {
  return id.replaceAll(/-(\w)/gu, (_, letter: string) => letter.toUpperCase());
}

function unitOf(unit: string): string {
  const units: Readonly<Record<string, string>> = {
    hour: "hours",
    "calendar-day": "calendarDays",
    "working-day": "workingDays",
    "business-day": "workingDays",
    week: "weeks",
    month: "months",
  };
  return units[unit] ?? unit;
}
