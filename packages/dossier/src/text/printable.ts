/**
 * Text from a ledger, safe for a terminal: control characters, which could move its cursor, and marks that turn the
 * direction of writing or break lines, which could show other words than there are, become visible marks.
 */
export function printable(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is being replaced
  return text.replaceAll(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, "\u00b7");
}
