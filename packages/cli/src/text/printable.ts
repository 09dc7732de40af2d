/** Text from a ledger, safe for a terminal: control characters, which could move its cursor, become visible marks. */
export function printable(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is being replaced
  return text.replaceAll(/[\u0000-\u001f\u007f-\u009f]/g, "\u00b7");
}
