import { describe, expect, it } from "vitest";
import { instantOption } from "./instant-option.ts";

describe("an instant on the command line", () => {
  it.each([
    ["2024-03-01T08:30:00Z", "2024-03-01T08:30:00.000Z"],
    ["2024-03-01T08:30Z", "2024-03-01T08:30:00.000Z"],
    ["2024-03-01T08:30:00.5Z", "2024-03-01T08:30:00.500Z"],
    ["2024-03-01T16:30+08:00", "2024-03-01T08:30:00.000Z"],
  ])("%s is %s", (text, instant) => {
    expect(instantOption("--as-of", text)).toBe(instant);
  });

  it.each(["2024-03-01", "2024-03-01T08:30:00", "2024-02-30T08:30:00Z", "2024-03-01T24:30:00Z", "now", ""])(
    "is not %j",
    (text) => {
      expect(() => instantOption("--as-of", text)).toThrow(
        expect.objectContaining({ code: "invalid-instant", field: "--as-of" }),
      );
    },
  );
});
