import { describe, expect, it } from "vitest";
import { isBusy, sqliteFailure } from "./sqlite-failure.ts";

function thrownBySqlite(errcode: number): Error {
  return Object.assign(new Error("as SQLite says it"), { code: "ERR_SQLITE_ERROR", errcode });
}

describe("what SQLite reports", () => {
  it.each([
    [13, "disk-full"],
    [778, "disk-full"],
    [4874, "disk-full"],
    [8, "read-only-ledger"],
    [1544, "read-only-ledger"],
    [14, "no-access"],
    [11, "ledger-damaged"],
    [26, "ledger-damaged"],
    [1034, "disk-failure"],
  ])("as %i is %s to the caller, who finds the original as its cause", (errcode, code) => {
    const original = thrownBySqlite(errcode);

    expect(sqliteFailure(original, "complaints.db")).toMatchObject({ code, field: "complaints.db", cause: original });
  });

  it("passes on what it did not throw", () => {
    const bug = new TypeError("x is undefined");

    expect(sqliteFailure(bug, "complaints.db")).toBe(bug);
    expect(sqliteFailure("text", "complaints.db")).toBe("text");
  });

  it.each([5, 261, 517, 6, 15])("as %i passes with time", (errcode) => {
    expect(isBusy(thrownBySqlite(errcode))).toBe(true);
  });

  it.each([8, 10, 13, 19])("as %i does not", (errcode) => {
    expect(isBusy(thrownBySqlite(errcode))).toBe(false);
  });
});
