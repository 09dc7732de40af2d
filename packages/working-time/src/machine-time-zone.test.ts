import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const script = fileURLToPath(new URL("test/print-answers.ts", import.meta.url));

describe("the machine's time zone", () => {
  it.each(["UTC", "Pacific/Apia", "America/New_York", "Asia/Kathmandu"])("makes no difference: TZ=%s", (TZ) => {
    const output = execFileSync(process.execPath, [script], { env: { ...process.env, TZ }, encoding: "utf8" });
    expect(JSON.parse(output)).toEqual([
      ["2024-03-08", "2024-03-11", "2024-03-11T14:00:00.000Z", "2024-03-12T04:00:00.000Z", "2024-03-01T05:00:00.000Z"],
      ["2011-12-29", "2012-01-02", "2012-01-01T20:00:00.000Z", "2012-01-02T10:00:00.000Z", "2024-02-29T11:00:00.000Z"],
      ["2024-04-05", "2024-04-08", "2024-04-07T23:30:00.000Z", "2024-04-08T13:30:00.000Z", "2024-02-29T13:00:00.000Z"],
    ]);
  });
});
