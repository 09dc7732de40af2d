import { describe, expect, it } from "vitest";
import { assertSqliteVersion } from "./assert-sqlite-version.ts";

describe("the linked SQLite", () => {
  it.each(["3.51.3", "3.51.10", "3.52.0", "3.100.1", "4.0.0"])("%s writes safely", (version) => {
    expect(() => assertSqliteVersion(version, "complaints.db")).not.toThrow();
  });

  it.each(["3.51.2", "3.51", "3.50.9", "3.9.0", "2.99.99"])("%s is too old to write with", (version) => {
    expect(() => assertSqliteVersion(version, "complaints.db")).toThrow(
      expect.objectContaining({ code: "unsupported-sqlite", field: "complaints.db" }),
    );
  });
});
