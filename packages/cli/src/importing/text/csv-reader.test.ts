import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvReader, type CsvRecord } from "./csv-reader.ts";

/** Reads a text that comes in these pieces. */
function read(...pieces: readonly string[]): readonly CsvRecord[] {
  const reader = csvReader();
  const records: CsvRecord[] = [];
  for (const piece of pieces) records.push(...reader.push(piece));
  return [...records, ...reader.end("")];
}

const field = fc.string({ unit: fc.constantFrom("a", "é", "长", ",", '"', "\n", "\r\n", " "), maxLength: 8 });
const quoted = (value: string): string => `"${value.replaceAll('"', '""')}"`;
/** A field as a file may write it: in quotes where it must be, and sometimes where it need not. */
const written = fc.tuple(field, fc.boolean()).map(([value, inQuotes]) => ({
  value,
  text: inQuotes || /[",\r\n]/.test(value) ? quoted(value) : value,
}));
const record = fc.array(written, { minLength: 2, maxLength: 4 });

/** Cuts a text into pieces at these places. */
function cut(text: string, places: readonly number[]): readonly string[] {
  const at = [0, ...places.map((place) => place % (text.length + 1)).sort((a, b) => a - b), text.length];
  return at.slice(1).map((end, i) => text.slice(at[i], end));
}

describe("reading CSV", () => {
  it("gives back what was written, however the text is cut into pieces", () => {
    fc.assert(
      fc.property(
        fc.array(record),
        fc.constantFrom("\n", "\r\n"),
        fc.array(fc.nat(), { maxLength: 5 }),
        (records, lineEnd, places) => {
          const text = records.map((fields) => fields.map(({ text }) => text).join(",") + lineEnd).join("");

          const found = read(...cut(text, places)).map((row) => ("fields" in row ? row.fields : row.malformed));

          expect(found).toEqual(records.map((fields) => fields.map(({ value }) => value)));
        },
      ),
    );
  });

  it("reads what csv-parse reads", () => {
    fc.assert(
      fc.property(fc.array(record), fc.boolean(), (records, endsWithLine) => {
        const text =
          records.map((fields) => fields.map(({ text }) => text).join(",")).join("\n") + (endsWithLine ? "\n" : "");
        const expected = parse(text, {
          relax_column_count: true,
          skip_empty_lines: true,
          record_delimiter: ["\n", "\r\n"],
        });

        expect(read(text).map((row) => ("fields" in row ? row.fields : []))).toEqual(expected);
      }),
    );
  });

  it("tells on which line of the file a record begins", () => {
    expect(read('a,"1\n2"\nb,"\r\n\n"\n\nc,d').map(({ line }) => line)).toEqual([1, 3, 7]);
  });

  it("goes on at the next line after a record that is malformed", () => {
    expect(read('a,b\nc,d"e\nf,"g"h\ni,j\n')).toEqual([
      { line: 1, fields: ["a", "b"] },
      { line: 2, malformed: "a quote stands inside a field without quotes" },
      { line: 3, malformed: "text follows the end of a quoted field" },
      { line: 4, fields: ["i", "j"] },
    ]);
  });

  it("loses one row only to a quote that was left open", () => {
    expect(read('a,"b\nc,d\n')).toEqual([
      { line: 1, malformed: "a quoted field has no end" },
      { line: 2, fields: ["c", "d"] },
    ]);
  });

  it("holds a bounded part of a file in which a quote was left open", () => {
    const reader = csvReader();

    const found = [...reader.push(`a,"b\n${"x,y\n".repeat(64 * 1024)}`)];

    expect(found[0]).toEqual({ line: 1, malformed: "a quoted field has no end" });
    expect(found).toHaveLength(1 + 64 * 1024);
  });

  it("takes no record that is too long, in one piece or in many, and goes on after it", () => {
    const long = "x".repeat(40 * 1024);
    const expected = [
      { line: 1, malformed: "is longer than 32768 characters" },
      { line: 2, malformed: "is longer than 32768 characters" },
      { line: 3, fields: ["c", "d"] },
    ];

    expect(read(`a,${long}\nb,"${long}"\nc,d\n`)).toEqual(expected);
    expect(read(`a,${long}`, long, `${long}\nb,"${long}"`, "\nc,d\n")).toEqual(expected);
  });
});
