/** A name as the page shows it, in backticks. */
export function code(name: string): string {
  return `\`${name}\``;
}
