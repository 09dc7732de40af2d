import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { resolve, resolveClock, timed } from "../test/clock-fixture.ts";
import type { Story } from "../test/complaint-fixture.ts";
import type { ClockPaused } from "./pause-clock.ts";

const minute = (n: number): string => new Date(Date.parse("2024-03-01T08:00:00.000Z") + n * 60_000).toISOString();
const pause: ClockPaused = { pause: "p1", clock: resolve, from: minute(60), reason: "mediation" };
const closed = (story: Story): Story => story.accepts("CloseComplaint", { outcome: "accepted" });

describe("a pause", () => {
  it("stops one clock, from now on, until it is resumed", () => {
    const story = timed().accepts("PauseClock", pause);
    expect(story.state.clocks.pauses).toEqual([
      { id: "p1", clock: resolve, from: minute(60), until: null, reason: "mediation" },
    ]);
    story.accepts("ResumeClock", { pause: "p1", at: minute(90) });
    expect(story.state.clocks.pauses).toMatchObject([{ from: minute(60), until: minute(90) }]);
  });

  it("may be recorded late and end in the future", () => {
    const story = timed().accepts("PauseClock", { ...pause, from: minute(0), until: minute(10_000) });
    expect(story.state.clocks.pauses).toMatchObject([{ from: minute(0), until: minute(10_000) }]);
  });

  it("of no clock in particular stops each that may be paused for the reason", () => {
    const { clock: _, ...any } = pause;
    expect(timed().accepts("PauseClock", any).state.clocks.pauses).toMatchObject([{ clock: null }]);
    expect(timed().refuses("PauseClock", { ...any, reason: "holiday" })).toMatchObject([
      { rule: "clockAdministration", code: "reason-does-not-pause", field: "data.reason" },
    ]);
  });

  it("stands beside another in the same minute", () => {
    const story = timed()
      .accepts("PauseClock", pause)
      .accepts("PauseClock", { ...pause, pause: "p2", reason: "decree" });
    expect(story.state.clocks.pauses.map(({ id }) => id)).toEqual(["p1", "p2"]);
  });

  it("needs an id of its own, for ever", () => {
    const story = timed().accepts("PauseClock", { ...pause, until: minute(70) });
    expect(story.refuses("PauseClock", pause)).toMatchObject([
      { rule: "identity", code: "id-taken", field: "data.pause" },
    ]);
  });

  it("is of a clock that a pinned policy declares", () => {
    const elsewhere = { ...pause, clock: { policy: "statute", clock: "resolve" } };
    expect(timed().refuses("PauseClock", elsewhere)).toMatchObject([
      { rule: "clockAdministration", code: "unknown-clock", field: "data.clock" },
      { rule: "clockAdministration", code: "reason-does-not-pause", field: "data.reason" },
    ]);
  });

  it("has a reason that this clock knows, not only another one", () => {
    const second = { ...resolveClock, id: "reply", pauseReasons: ["holiday"] };
    expect(timed([resolveClock, second]).refuses("PauseClock", { ...pause, reason: "holiday" })).toMatchObject([
      { rule: "clockAdministration", code: "reason-does-not-pause", field: "data.reason" },
    ]);
    const replyPaused = { ...pause, clock: { policy: "house", clock: "reply" }, reason: "holiday" };
    timed([resolveClock, second]).accepts("PauseClock", replyPaused);
  });

  it("is not possible where no procedure names a reason", () => {
    expect(timed([{ ...resolveClock, pauseReasons: [] }]).refuses("PauseClock", pause)).toMatchObject([
      { rule: "clockAdministration", code: "reason-does-not-pause", field: "data.reason" },
    ]);
  });

  it("of no clock in particular has any reason in imported history, which is for its policies to weigh", () => {
    const any = { pause: "p1", from: minute(60), reason: "awaitingUserInfo" };
    timed([], undefined, { origin: "imported" }).accepts("PauseClock", any);
    expect(timed([resolveClock], undefined, { origin: "imported" }).refuses("PauseClock", { ...any, clock: resolve }))
      // A clock that is named has to know the reason all the same.
      .toMatchObject([{ rule: "clockAdministration", code: "reason-does-not-pause", field: "data.reason" }]);
  });

  it("does not begin before the complaint arose", () => {
    expect(timed().refuses("PauseClock", { ...pause, from: minute(-1) })).toMatchObject([
      { rule: "time", code: "before-it-arose", field: "data.from" },
    ]);
  });

  it("is sound exactly if it has begun and ends after it begins", () => {
    const span = fc.record({ from: fc.integer({ min: 0, max: 120 }), until: fc.integer({ min: 0, max: 120 }) });
    fc.assert(
      fc.property(span, ({ from, until }) => {
        const story = timed();
        const command = { ...pause, from: minute(from), until: minute(until) };
        // The story's clock stands at minute 60.
        if (from < until && from <= 60) story.accepts("PauseClock", command);
        else {
          const codes = story.refuses("PauseClock", command).map(({ code }) => code);
          expect(codes.includes("pause-span")).toBe(from >= until);
          expect(codes.includes("pause-not-begun")).toBe(from > 60);
        }
      }),
      { examples: [[{ from: 60, until: 61 }], [{ from: 60, until: 60 }], [{ from: 61, until: 62 }]] },
    );
  });
});

describe("a resumption", () => {
  it("ends a pause early, within it and not ahead of time", () => {
    const instant = fc.integer({ min: 0, max: 240 });
    fc.assert(
      fc.property(instant, (at) => {
        const story = timed().accepts("PauseClock", { ...pause, from: minute(30), until: minute(90) });
        // The story's clock stands at minute 120.
        const resumption = { pause: "p1", at: minute(at) };
        if (at > 30 && at < 90) {
          story.accepts("ResumeClock", resumption);
          expect(story.state.clocks.pauses).toMatchObject([{ from: minute(30), until: minute(at) }]);
        } else {
          const codes = story.refuses("ResumeClock", resumption).map(({ code }) => code);
          expect(codes).toEqual(at > 120 ? ["pause-not-on", "resumed-ahead"] : ["pause-not-on"]);
        }
      }),
      { examples: [[30], [31], [89], [90], [120], [121]] },
    );
  });

  it("that is planned is a revision instead", () => {
    const story = timed().accepts("PauseClock", pause);
    expect(story.refuses("ResumeClock", { pause: "p1", at: minute(500) })).toMatchObject([
      { rule: "clockAdministration", code: "resumed-ahead", field: "data.at" },
    ]);
    story.accepts("RevisePause", { pause: "p1", from: pause.from, until: minute(500), reason: "Date agreed" });
  });

  it("is of a pause on record", () => {
    expect(timed().refuses("ResumeClock", { pause: "p9", at: minute(60) })).toMatchObject([
      { rule: "identity", code: "unknown-id", field: "data.pause" },
    ]);
  });
});

describe("a revised pause", () => {
  const paused = () => timed().accepts("PauseClock", { ...pause, until: minute(90) });

  it("has the new span, as often as it is revised", () => {
    const story = paused()
      .accepts("RevisePause", { pause: "p1", from: minute(30), until: null, reason: "It began earlier" })
      .accepts("RevisePause", { pause: "p1", from: minute(30), until: minute(900), reason: "It ends on Saturday" });
    expect(story.state.clocks.pauses).toMatchObject([{ id: "p1", from: minute(30), until: minute(900) }]);
  });

  it("that ends where it begins never was", () => {
    const void_ = { pause: "p1", from: minute(60), until: minute(60), reason: "Another complaint was meant" };
    expect(paused().accepts("RevisePause", void_).state.clocks.pauses).toMatchObject([
      { from: minute(60), until: minute(60) },
    ]);
  });

  it("exists, has begun and does not end before it begins", () => {
    const revision = { pause: "p9", from: minute(500), until: minute(499), reason: "A slip" };
    expect(paused().refuses("RevisePause", revision)).toMatchObject([
      { rule: "identity", code: "unknown-id", field: "data.pause" },
      { rule: "clockAdministration", code: "pause-span", field: "data.until" },
      { rule: "clockAdministration", code: "pause-not-begun", field: "data.from" },
    ]);
  });

  it("leaves the events as they were", () => {
    const story = paused();
    const before = JSON.stringify(story.events);
    story.accepts("RevisePause", { pause: "p1", from: minute(30), until: null, reason: "It began earlier" });
    expect(JSON.stringify(story.events.slice(0, -1))).toBe(before);
  });
});

describe("on a closed complaint", () => {
  it("a pause can only be recorded if it was over when the complaint was closed", () => {
    const until = fc.option(fc.integer({ min: 1, max: 240 }), { nil: undefined });
    fc.assert(
      fc.property(until, (end) => {
        // Closed at minute 60.
        const story = closed(timed());
        const late = { ...pause, from: minute(0), ...(end === undefined ? {} : { until: minute(end) }) };
        if (end !== undefined && end <= 60) story.accepts("PauseClock", late);
        else {
          expect(story.refuses("PauseClock", late)).toMatchObject([
            { rule: "clockAdministration", code: "pause-after-closing", field: "data.until" },
          ]);
        }
      }),
      { examples: [[60], [61], [undefined]] },
    );
  });

  it("a pause left open is ended by revising it to the closing at the latest", () => {
    const story = closed(timed().accepts("PauseClock", pause));
    const ending = { pause: "p1", from: pause.from, until: minute(121), reason: "Ended with the closing" };
    expect(story.refuses("RevisePause", ending)).toMatchObject([
      { rule: "clockAdministration", code: "pause-after-closing", field: "data.until" },
    ]);
    story.accepts("RevisePause", { ...ending, until: minute(120) });
  });

  it("nothing is resumed", () => {
    const story = closed(timed().accepts("PauseClock", pause));
    expect(story.refuses("ResumeClock", { pause: "p1", at: minute(90) })).toMatchObject([
      { rule: "lifecycle", code: "closed", field: "type" },
    ]);
  });
});
