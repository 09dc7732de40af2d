import { csvReader, type CsvRecord } from "./csv-reader.ts";

/**
 * The records of a CSV file (RFC 4180) in UTF-8, with or without a byte-order mark, lines ended by LF or CRLF. Reads as it
 * goes: what it holds of the file is bounded. A malformed record is given as such, and reading goes on at the next line.
 */
export async function* csvRecords(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<CsvRecord, void, undefined> {
  // It also drops the byte-order mark.
  const decoder = new TextDecoder("utf-8");
  const reader = csvReader();
  for await (const chunk of bytes) yield* reader.push(decoder.decode(chunk, { stream: true }));
  yield* reader.end(decoder.decode());
}
