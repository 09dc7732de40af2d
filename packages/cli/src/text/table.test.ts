import { describe, expect, it } from "vitest";
import { tableLines } from "./table.ts";

const long = "Building inspection of the third district";

describe("a table", () => {
  it("never cuts off a name, so that two stay two", () => {
    const rows = [`${long} (north)`, `${long} (south)`];
    const [, , ...lines] = tableLines([{ title: "category", value: (row: string) => row }], rows);
    expect(lines).toEqual(rows);
  });

  it("cuts off sentences where they are told to be some", () => {
    const [, , line] = tableLines([{ title: "text", value: (row: string) => row, sentences: true }], [long]);
    expect(line).toBe("Building inspection of the thir…");
  });
});
