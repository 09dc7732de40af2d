import { describe, expect, it } from "vitest";
import { isPromised } from "./programs.ts";

describe("a remark behind console.log", () => {
  it.each(["recorded", "recorded, at last", "recorded: here", "recorded; again"])("%j promises recorded", (remark) => {
    expect(isPromised("recorded", remark)).toBe(true);
  });

  it.each([
    ["", "recorded"],
    ["rec", "recorded"],
    ["1", "10"],
    [undefined, "recorded"],
  ])("does not take %j for %j", (printed, remark) => {
    expect(isPromised(printed, remark)).toBe(false);
  });
});
