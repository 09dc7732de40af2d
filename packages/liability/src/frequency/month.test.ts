import { expect, it } from "vitest";
import { monthAfter } from "./month.ts";

it("months follow one another over the year's end", () => {
  expect([monthAfter("2023-12"), monthAfter("2024-01", -1), monthAfter("2024-03", 25)]).toEqual([
    "2024-01",
    "2023-12",
    "2026-04",
  ]);
});
