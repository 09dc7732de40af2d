/** A phrase with what stands in its braces: `filled("as of {time}", { time })`. What is filled in is not looked at again. */
export function filled(phrase: string, values: Readonly<Record<string, string>>): string {
  return phrase.replaceAll(/\{(\w+)\}/g, (braces, name: string) => values[name] ?? braces);
}
