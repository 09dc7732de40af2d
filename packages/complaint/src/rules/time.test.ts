import { isInstant } from "@complaint-ledger/event-sourcing";
import type { Duration, HandlingPolicy } from "@complaint-ledger/policy";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clerk, lenientPolicy, lodged, Story } from "../test/complaint-fixture.ts";
import { elapsedMilliseconds } from "./time.ts";

// A complaint of the fixture is lodged at 08:00 on 1 March; its clock then stands at 09:00.
const LODGED = Date.parse("2024-03-01T08:00:00.000Z");
const NOW = LODGED + 3_600_000;
const at = (milliseconds: number): string => new Date(milliseconds).toISOString();
const urge = (story: Story, occurredAt: string, lateReason?: string): readonly string[] => {
  const envelope = lateReason === undefined ? { occurredAt } : { occurredAt, lateReason };
  return outcome(() => story.refuses("UrgeHandling", { by: "complainant", medium: "phone" }, clerk, envelope));
};

/** Codes of the refusal, none if it was accepted. */
function outcome(refuse: () => readonly { readonly code: string }[]): readonly string[] {
  try {
    return refuse().map(({ code }) => code);
  } catch (error) {
    expect(String(error)).toContain("was accepted");
    return [];
  }
}

describe("rule 8: when something happened", () => {
  it("is the ledger's now, unless it is said", () => {
    const story = lodged().accepts("UrgeHandling", { by: "complainant", medium: "phone" });
    expect(story.events.at(-1)?.occurredAt).toBe(at(NOW));
  });

  it("lies between the complaint's arising and now, both included", () => {
    fc.assert(
      fc.property(fc.integer({ min: -7_200_000, max: 7_200_000 }), (offset) => {
        const codes = urge(lodged(), at(LODGED + offset));
        if (offset < 0) expect(codes).toEqual(["before-it-arose"]);
        else if (LODGED + offset > NOW) expect(codes).toEqual(["in-the-future"]);
        else expect(codes).toEqual([]);
      }),
      { examples: [[0], [-1], [3_600_000], [3_600_001]] },
    );
  });

  it("may lie before the lodging, if the matter arose earlier, of what does not follow from the lodging", () => {
    const story = new Story().accepts("LodgeComplaint", {
      channel: "phone",
      complainant: { subject: "person-1", kind: "complainant" },
      account: { what: "It came late" },
      demand: { kind: "none" },
      aroseAt: at(LODGED - 1000),
      policies: [{ id: "house", version: 1 }],
    });
    const photograph = { evidence: "photo", kind: "photo", sha256: "0".repeat(64), reference: "archive-1" } as const;
    const attach = (occurredAt: string) =>
      outcome(() => story.refuses("AttachEvidence", photograph, clerk, { occurredAt }));
    expect(attach(at(LODGED - 1000))).toEqual([]);
    expect(attach(at(LODGED - 1001))).toEqual(["before-it-arose"]);
    expect(urge(story, at(LODGED))).toEqual([]);
    expect(urge(story, at(LODGED - 1))).toEqual(["out-of-order"]);
    expect(urge(story, at(LODGED - 1001))).toEqual(["before-it-arose"]);
  });

  it("is an instant in UTC with milliseconds", () => {
    const wrong = fc.oneof(
      fc.constantFrom(
        "",
        "now",
        "2024-03-01",
        "2024-03-01T09:00:00Z",
        "2024-03-01T09:00:00.000+01:00",
        "2024-02-30T00:00:00.000Z",
      ),
      fc.string().filter((text) => !isInstant(text)),
    );
    fc.assert(
      fc.property(wrong, (text) => {
        expect(urge(lodged(), text)).toEqual(["invalid-instant"]);
      }),
    );
  });
});

describe("what comes first", () => {
  const lodging = {
    channel: "phone",
    complainant: { subject: "person-1", kind: "complainant" },
    account: { what: "It came late" },
    demand: { kind: "none" },
    policies: [{ id: "house", version: 1 }],
  } as const;
  const warn = (story: Story, occurredAt: string): Story =>
    story.accepts("RaiseEarlyWarning", { signs: "Angry on the phone" }, clerk, { occurredAt });

  it("may be an early warning that is entered after the lodging, or after a warning that showed later", () => {
    // Found: only the warning that was entered first could be the earliest.
    const lodgedFirst = warn(lodged(), at(LODGED - 1000));
    expect(lodgedFirst.state.earliest).toBe(at(LODGED - 1000));
    const warnedFirst = warn(warn(new Story(), at(LODGED)), at(LODGED - 1000));
    expect(warnedFirst.state).toMatchObject({ earliest: at(LODGED - 1000), intake: { earlyWarnings: 2 } });
  });

  it("is the same in whatever order warnings and the lodging are entered", () => {
    const minute = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(
        fc.array(minute, { maxLength: 4 }),
        minute,
        fc.nat(4),
        fc.option(minute),
        (warned, came, i, arose) => {
          const story = new Story();
          story.now = at(LODGED);
          const ago = (minutes: number): string => at(LODGED - minutes * 60_000);
          const entries = warned.map((minutes) => () => warn(story, ago(minutes)));
          const aroseAt = arose === null ? {} : { aroseAt: ago(Math.max(came, arose)) };
          const lodge = () =>
            story.accepts("LodgeComplaint", { ...lodging, ...aroseAt }, clerk, { occurredAt: ago(came) });
          for (const enter of [...entries.slice(0, i), lodge, ...entries.slice(i)]) enter();
          const first = Math.max(came, arose ?? came, ...warned);
          expect(story.state.earliest).toBe(ago(first));
          expect(urge(story, at(LODGED - first * 60_000 - 1))).toEqual(["before-it-arose"]);
          expect(urge(story, ago(came))).toEqual([]);
        },
      ),
    );
  });
});

describe("a late entry", () => {
  const late: Partial<HandlingPolicy> = { lateEntryAfter: { amount: 30, unit: "minutes" } };

  it("needs a reason from the first millisecond past the policy's limit", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_600_000 }), (age) => {
        const tooLate = age > 1_800_000;
        expect(urge(lodged(late), at(NOW - age))).toEqual(tooLate ? ["late-without-reason"] : []);
        expect(urge(lodged(late), at(NOW - age), "Power cut")).toEqual([]);
        expect(urge(lodged(late), at(NOW - age), "")).toEqual(tooLate ? ["late-without-reason"] : []);
      }),
      { examples: [[1_800_000], [1_800_001]] },
    );
  });

  it("needs none where no policy limits it", () => {
    expect(urge(lodged(), at(LODGED))).toEqual([]);
  });

  it("needs one as soon as any pinned policy asks", () => {
    const story = lodged({}, { ...lenientPolicy, ...late, id: "statute" });
    expect(urge(story, at(LODGED))).toEqual(["late-without-reason"]);
  });

  it("keeps its reason with the event", () => {
    const envelope = { occurredAt: at(LODGED), lateReason: "Power cut" };
    const story = lodged(late).accepts("UrgeHandling", { by: "complainant", medium: "phone" }, clerk, envelope);
    expect(story.events.at(-1)?.metadata).toEqual({ lateReason: "Power cut" });
  });
});

describe("the length of a duration that runs day and night", () => {
  it.each<readonly [Duration, number]>([
    [{ amount: 90, unit: "minutes" }, 5_400_000],
    [{ amount: 2, unit: "hours" }, 7_200_000],
    [{ amount: 1, unit: "calendarDays" }, 86_400_000],
    [{ amount: 1, unit: "weeks" }, 604_800_000],
    [{ amount: 1, unit: "workingDays" }, Number.POSITIVE_INFINITY],
    [{ amount: 1, unit: "workingHours" }, Number.POSITIVE_INFINITY],
    [{ amount: 1, unit: "months" }, Number.POSITIVE_INFINITY],
  ])("of %j is %d ms", (duration, milliseconds) => {
    expect(elapsedMilliseconds(duration)).toBe(milliseconds);
  });
});
