/** What a record with quotes in it comes to. `end` is where the next record begins, `at` where the fault lies. */
export type QuotedRecord =
  | { readonly outcome: "complete"; readonly fields: readonly string[]; readonly end: number }
  | { readonly outcome: "malformed"; readonly problem: string; readonly at: number }
  | { readonly outcome: "unfinished" };

/**
 * Reads the record that begins at `start`, field by field (RFC 4180): a field in quotes may hold commas, line ends and
 * doubled quotes. `isWhole` says that no text will follow, so that the end of the text ends the record.
 */
export function quotedRecord(text: string, start: number, isWhole: boolean): QuotedRecord {
  const fields: string[] = [];
  let at = start;
  for (;;) {
    let next: number;
    if (text[at] === '"') {
      const close = closingQuote(text, at + 1);
      if (close === -1) return { outcome: "unfinished" };
      fields.push(text.slice(at + 1, close).replaceAll('""', '"'));
      next = close + 1;
    } else {
      next = fieldEnd(text, at);
      const field = text.slice(at, next);
      const quote = field.indexOf('"');
      if (quote !== -1) {
        return { outcome: "malformed", problem: "a quote stands inside a field without quotes", at: at + quote };
      }
      fields.push(field);
    }

    if (text[next] === ",") {
      at = next + 1;
      continue;
    }
    if (text[next] === "\r" && next + 1 < text.length && text[next + 1] === "\n") next += 1;
    if (text[next] === "\n") return { outcome: "complete", fields, end: next + 1 };
    const atEnd = next === text.length || (text[next] === "\r" && next + 1 === text.length);
    if (!atEnd) return { outcome: "malformed", problem: "text follows the end of a quoted field", at: next };
    return isWhole ? { outcome: "complete", fields, end: text.length } : { outcome: "unfinished" };
  }
}

/** Where the quoted field whose content begins at `start` ends; -1 if that is not there yet. */
function closingQuote(text: string, start: number): number {
  for (let at = text.indexOf('"', start); at !== -1; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return -1;
}

/** Where the field without quotes that begins at `start` ends: at a comma, a line end or the end of the text. */
function fieldEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && text[at] !== "," && text[at] !== "\n") at += 1;
  return at > start && text[at] === "\n" && text[at - 1] === "\r" ? at - 1 : at;
}
