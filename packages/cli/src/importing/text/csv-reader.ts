import { quotedRecord } from "./quoted-record.ts";

/** One record of a CSV file, or why it is none. */
export type CsvRecord =
  | { readonly line: number; readonly fields: readonly string[] }
  | { readonly line: number; readonly malformed: string };

/** Cuts text that comes in pieces into records. `line` is the physical line a record begins on, from 1. */
export interface CsvReader {
  /** The records that end within the text so far. */
  push(text: string): Generator<CsvRecord, void, undefined>;
  /** The last text, and whatever is left: the last line needs no line end. */
  end(text: string): Generator<CsvRecord, void, undefined>;
}

/**
 * Longest record in characters: it bounds what is held of a file in which a quote was left open, and what is made of a
 * record stays within the size of an event.
 */
const LONGEST_RECORD = 32 * 1024;

const tooLong = `is longer than ${LONGEST_RECORD} characters`;

/** Makes a reader. An empty line is no record. */
export function csvReader(): CsvReader {
  let rest = "";
  let line = 1;
  /** Whether what follows up to the next line end belongs to a record that was given as malformed already. */
  let skipping = false;

  function* records(isLast: boolean): Generator<CsvRecord, void, undefined> {
    let start = 0;
    let quote = rest.indexOf('"');
    while (start < rest.length) {
      const found = rest.indexOf("\n", start);
      if (found === -1 && !isLast && rest.length - start <= LONGEST_RECORD) break;
      const lineEnd = found === -1 ? rest.length : found;
      if (quote !== -1 && quote < start) quote = rest.indexOf('"', start);

      if (skipping || lineEnd - start > LONGEST_RECORD) {
        if (!skipping) yield { line, malformed: tooLong };
        skipping = found === -1;
        start = lineEnd + 1;
        if (!skipping) line += 1;
        continue;
      }
      if (quote === -1 || quote > lineEnd) {
        const text = withoutReturn(rest.slice(start, lineEnd));
        if (text !== "") yield { line, fields: text.split(",") };
        start = lineEnd + 1;
        line += 1;
        continue;
      }

      const record = quotedRecord(rest, start, isLast);
      let end = lineEnd + 1;
      switch (record.outcome) {
        case "complete":
          end = record.end;
          yield end - start > LONGEST_RECORD ? { line, malformed: tooLong } : { line, fields: record.fields };
          break;
        case "malformed":
          end = lineAfter(rest, record.at);
          yield { line, malformed: record.problem };
          break;
        case "unfinished":
          if (!isLast && rest.length - start <= LONGEST_RECORD) {
            rest = rest.slice(start);
            return;
          }
          yield { line, malformed: "a quoted field has no end" };
          break;
      }
      line += linesIn(rest, start, end);
      start = end;
    }
    rest = rest.slice(start);
  }

  return {
    push(text) {
      rest += text;
      return records(false);
    },
    end(text) {
      rest += text;
      return records(true);
    },
  };
}

/** Where the line after the one at `place` begins. */
function lineAfter(text: string, place: number): number {
  const lineEnd = text.indexOf("\n", place);
  return lineEnd === -1 ? text.length : lineEnd + 1;
}

function withoutReturn(text: string): string {
  return text.endsWith("\r") ? text.slice(0, -1) : text;
}

function linesIn(text: string, start: number, end: number): number {
  let lines = 0;
  for (let at = text.indexOf("\n", start); at !== -1 && at < end; at = text.indexOf("\n", at + 1)) lines += 1;
  return lines;
}
