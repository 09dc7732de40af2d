import {
  assertPlainJson,
  inMemoryEventStore,
  fold,
  replay,
  type EventMap,
  type Projection,
} from "@complaint-ledger/event-sourcing";
import { complaintDecider, initialComplaint, steps } from "@complaint-ledger/complaint";
import { checkPolicy } from "@complaint-ledger/policy";
import { compileCalendar, localDateAt } from "@complaint-ledger/working-time";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newEvent } from "../events/new-event.ts";
import { invariantBreaches } from "../invariants/invariant-breaches.ts";
import { businessCalendars } from "./business-calendars.ts";
import { clockChanges } from "./clock-changes.ts";
import { complaintEventTypes, complaintPayloads } from "./complaint-payloads.ts";
import { complaintLives } from "./complaint-lives.ts";
import { handlingPolicies } from "./handling-policies.ts";
import { instantsAroundClockChanges } from "./instants-around-clock-changes.ts";
import { peculiarPayloads, refusedPayloads } from "./payloads.ts";
import { rawHistories } from "./raw-histories.ts";

const store = () => inMemoryEventStore({ clock: () => "2024-03-01T08:00:00.000Z" });

describe("payloads of events", () => {
  it.each(complaintEventTypes)("of %s come with and without each optional field", (type) => {
    const samples = fc.sample(complaintPayloads(type), { numRuns: 60, seed: 1 });
    for (const data of samples) expect(() => assertPlainJson(data, "data")).not.toThrow();
    const keys = new Set(samples.flatMap((data) => Object.keys(data)));
    const always = [...keys].filter((key) => samples.every((data) => key in data));
    const { properties = {}, required = [] } =
      steps.find(({ event }) => event === type)?.eventSchema.toJSONSchema() ?? {};
    expect([...keys].toSorted()).toEqual(Object.keys(properties).toSorted());
    expect(always.toSorted()).toEqual(required.toSorted());
  });

  it("use few names, so that events of a history refer to each other", () => {
    const found = fc.sample(rawHistories({ types: ["LiabilityDetermined", "SanctionProposed"] }), {
      numRuns: 50,
      seed: 1,
    });
    const refers = found.some((events) => {
      const findings = events.flatMap((event) => (event.type === "LiabilityDetermined" ? event.data.finding : []));
      return events.some((event) => event.type === "SanctionProposed" && findings.includes(event.data.finding));
    });
    expect(refers).toBe(true);
  });
});

describe("histories that no rule has looked at", () => {
  it("can be folded by the complaint's own recipes", () => {
    fc.assert(fc.property(rawHistories(), (events) => void fold(complaintDecider.evolve, initialComplaint, events)));
  });

  it("reach every type, late entries and broken rules, and shrink to one event", () => {
    const samples = fc.sample(rawHistories(), { numRuns: 200, seed: 1 });
    const events = samples.flat();
    expect(new Set(events.map(({ type }) => type)).size).toBe(complaintEventTypes.length);
    expect(events.some(({ occurredAt, recordedAt }) => occurredAt < recordedAt)).toBe(true);
    expect(
      samples.filter((history) => invariantBreaches({ events: history, policies: [] }).length > 0).length,
    ).toBeGreaterThan(100);
    const { counterexample } = fc.check(
      fc.property(rawHistories(), (history) => history.every(({ type }) => type !== "LossRecovered")),
      { seed: 1, numRuns: 1_000 },
    );
    expect(counterexample?.[0].map(({ type }) => type)).toEqual(["LossRecovered"]);
  });

  it("find a read model that takes an order for granted", () => {
    interface Remedies extends EventMap {
      readonly RemedyExecuted: { readonly remedy: string };
    }
    const trusting: Projection<{ readonly open: readonly string[] }, Remedies> = {
      name: "trusting",
      version: 1,
      initial: { open: [] },
      on: {
        RemedyExecuted(draft, { data }) {
          if (!draft.open.includes(data.remedy)) throw new Error("never instructed");
        },
      },
    };
    const { failed } = fc.check(fc.property(rawHistories(), (events) => void replay(trusting, events)));
    expect(failed).toBe(true);
  });
});

describe("payloads from nowhere", () => {
  it("are kept as they are, or refused with nothing recorded", async () => {
    await fc.assert(
      fc.asyncProperty(peculiarPayloads, refusedPayloads, async (kept, refused) => {
        const subject = store();
        await expect(subject.append("s", [newEvent({ data: refused })], "noStream")).rejects.toThrow();
        await expect(
          subject.append("s", [newEvent({ data: kept }), newEvent({ data: refused })], "any"),
        ).rejects.toThrow();
        await subject.append("s", [newEvent({ data: kept })], "noStream");
        const [event, ...others] = await Array.fromAsync(subject.readAll());
        expect(JSON.stringify(event?.data)).toBe(JSON.stringify(kept));
        expect(others).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe("policies", () => {
  const calendar = { id: "office", version: 1 };

  it("are valid, with and without a calendar", () => {
    fc.assert(
      fc.property(fc.oneof(handlingPolicies(), handlingPolicies({ calendar, id: "own" })), (policy) => {
        expect(checkPolicy(policy)).toEqual({ valid: true, policy });
      }),
      { numRuns: 200 },
    );
  });

  it("let complaints live, and no rule is broken under any of them", () => {
    fc.assert(
      fc.property(
        handlingPolicies().chain((policy) => complaintLives({ policies: [policy], maxLength: 120 })),
        (life) => {
          expect(invariantBreaches(life)).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("shrink to one that asks little", () => {
    const { counterexample } = fc.check(
      fc.property(handlingPolicies(), ({ reopening }) => reopening === "restart"),
      { seed: 2 },
    );
    expect(counterexample?.[0]).toMatchObject({ classes: [], categories: [], approvalLimits: [], milestones: [] });
  });
});

describe("calendars", () => {
  it("are valid", () => {
    fc.assert(
      fc.property(businessCalendars(), (calendar) => {
        expect(compileCalendar(calendar).definition).toEqual(calendar);
      }),
      { numRuns: 100 },
    );
  });

  it("come with night shifts, make-up days and provisional years", () => {
    const calendars = fc.sample(businessCalendars(), { numRuns: 200, seed: 1 });
    const days = calendars.flatMap(({ exceptionalDays }) => Object.values(exceptionalDays));
    expect(new Set(days.map(({ kind }) => kind)).size).toBe(3);
    expect(calendars.some(({ provisionalYears }) => provisionalYears.length > 0)).toBe(true);
    const hours = calendars.flatMap(({ weekly }) => Object.values(weekly).flat());
    expect(hours.some(({ close }) => close === "24:00")).toBe(true);
  });
});

describe("instants around clock changes", () => {
  it.each([
    ["Europe/Berlin", 2024, ["2024-03-31T01:00:00.000Z", "2024-10-27T01:00:00.000Z"]],
    ["Australia/Lord_Howe", 2024, ["2024-04-06T15:00:00.000Z", "2024-10-05T15:30:00.000Z"]],
    ["Asia/Shanghai", 2024, []],
  ])("are where the clocks of %s change in %d", (timeZone, year, expected) => {
    expect(clockChanges(timeZone, year, year).map((change) => new Date(change).toISOString())).toEqual(expected);
  });

  it("meet a change to the millisecond, and both sides of it", () => {
    const change = "2024-03-31T01:00:00.000Z";
    const options = { timeZones: ["Europe/Berlin"], years: [2024, 2024] } as const;
    const instants = fc.sample(instantsAroundClockChanges(options), { numRuns: 300, seed: 1 });
    expect(instants.some(({ instant }) => instant === change)).toBe(true);
    expect(instants.some(({ instant }) => instant === "2024-03-31T00:59:59.999Z")).toBe(true);
    expect(instants.some(({ instant }) => instant > change && instant < "2024-03-31T03:00:00.000Z")).toBe(true);
  });

  it("are dates that a calendar of the zone knows", () => {
    fc.assert(
      fc.property(
        instantsAroundClockChanges({ years: [2024, 2024] }),
        businessCalendars({ coverage: { from: "2023-12-01", to: "2025-01-31" } }),
        ({ timeZone, instant }, calendar) => {
          expect(localDateAt(compileCalendar({ ...calendar, timeZone }), Date.parse(instant))).toMatch(/^202[345]-/);
        },
      ),
      { numRuns: 30 },
    );
  });
});
