import { expect, it } from "vitest";
import type { CsvRecord } from "./csv-reader.ts";
import { csvRecords } from "./csv-records.ts";

it("joins characters that two pieces of a file share, and leaves out a byte-order mark", async () => {
  const bytes = new TextEncoder().encode("\uFEFF投诉,é\n");
  async function* oneByOne(): AsyncGenerator<Uint8Array> {
    for (const byte of bytes) yield Uint8Array.of(byte);
  }

  const records: CsvRecord[] = [];
  for await (const record of csvRecords(oneByOne())) records.push(record);

  expect(records).toEqual([{ line: 1, fields: ["投诉", "é"] }]);
});
