import { printable } from "./printable.ts";

/**
 * Text from a ledger as one line of Markdown that says just that. Whatever could begin a heading, a list, emphasis, a link,
 * code, a table or HTML is escaped; so are `://` and `www.`, of which readers make links by themselves.
 */
export function escaped(text: string): string {
  return printable(text)
    .trim()
    .replaceAll(/[\\`*_{}[\]<>|~!#&$@]/g, String.raw`\$&`)
    .replaceAll(/:(?=\/)|(?<=www)\./gi, String.raw`\$&`)
    .replace(/^[-+=]/, String.raw`\$&`)
    .replace(/^(\d+)([.)])/, String.raw`$1\$2`);
}
