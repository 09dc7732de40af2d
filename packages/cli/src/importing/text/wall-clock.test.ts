import { tzOffset } from "@date-fns/tz";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wallClockOf } from "./wall-clock.ts";

/** What the clocks of a zone show at an instant. */
function shown(timeZone: string, at: Date): string {
  const local = new Date(at.getTime() + tzOffset(timeZone, at) * 60_000).toISOString();
  return `${local.slice(0, 10)} ${local.slice(11, 19)}`;
}

const second = fc
  .integer({ min: Date.UTC(1975, 0, 1) / 1000, max: Date.UTC(2060, 0, 1) / 1000 })
  .map((seconds) => new Date(seconds * 1000));
/** Within three hours of the change of clocks of 6 November 2011 in Boston. */
const aroundChange = fc
  .integer({ min: -3 * 3600, max: 3 * 3600 })
  .map((seconds) => new Date(Date.UTC(2011, 10, 6, 6) + seconds * 1000));
const zone = fc.constantFrom(
  "America/New_York",
  "Asia/Shanghai",
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
  "Europe/London",
);

describe("a local time", () => {
  it("means the instant at which the clocks show it", () => {
    fc.assert(
      fc.property(zone, fc.oneof(second, aroundChange), (timeZone, at) => {
        const time = wallClockOf(timeZone)(shown(timeZone, at));

        const instants =
          time?.kind === "ambiguous" ? [time.instant, time.later] : [time?.kind === "once" && time.instant];
        expect(instants).toContain(at.toISOString());
      }),
    );
  });

  it("that came twice is the earlier one, and says which the later is", () => {
    expect(wallClockOf("America/New_York")("2011-11-06 01:30:00")).toEqual({
      kind: "ambiguous",
      instant: "2011-11-06T05:30:00.000Z",
      later: "2011-11-06T06:30:00.000Z",
    });
  });

  it.each(["2011-03-13 02:00:00", "2011-03-13 02:30:00", "2011-03-13 02:59:59"])("of %s never was", (text) => {
    expect(wallClockOf("America/New_York")(text)).toEqual({ kind: "impossible" });
  });

  it.each([
    ["2011-03-13 01:59:59", "2011-03-13T06:59:59.000Z"],
    ["2011-03-13 03:00:00", "2011-03-13T07:00:00.000Z"],
    ["2011-11-06 00:59:59", "2011-11-06T04:59:59.000Z"],
    ["2011-11-06 02:00:00", "2011-11-06T07:00:00.000Z"],
  ])("of %s, at the edge of a change, is %s", (text, instant) => {
    expect(wallClockOf("America/New_York")(text)).toEqual({ kind: "once", instant });
  });

  it.each([
    "2011-02-30 12:00:00",
    "2011-13-01 12:00:00",
    "2011-07-01 24:00:00",
    "2011-07-01T12:00:00",
    "yesterday",
    "",
  ])("is not %j", (text) => {
    expect(wallClockOf("America/New_York")(text)).toBeUndefined();
  });
});
