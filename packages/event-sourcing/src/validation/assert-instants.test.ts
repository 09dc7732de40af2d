import { describe, expect, it } from "vitest";
import { assertInstants, assertViewpoint } from "./assert-instants.ts";

describe("assertInstants", () => {
  it("passes instants, and what is absent", () => {
    expect(() => assertInstants({ from: "2024-03-01T08:30:00.000Z", until: undefined })).not.toThrow();
  });

  it.each(["2024-03-01", "2024-03-01T08:30:00Z", "2024-02-30T08:30:00.000Z", null, 0, ""])(
    "names the field of what is none: %j",
    (until) => {
      expect(() => assertInstants({ from: "2024-03-01T08:30:00.000Z", until })).toThrow(
        expect.objectContaining({ code: "invalid-instant", field: "until" }),
      );
    },
  );
});

describe("assertViewpoint", () => {
  it("looks at both axes of time", () => {
    expect(() => assertViewpoint({})).not.toThrow();
    expect(() => assertViewpoint({ asOf: "today" })).toThrow(expect.objectContaining({ field: "asOf" }));
    expect(() => assertViewpoint({ knownAt: "today" })).toThrow(expect.objectContaining({ field: "knownAt" }));
  });
});
