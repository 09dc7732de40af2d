import { mutate, noAccount, type Account } from "../account.ts";
import type { Contender } from "../contender.ts";

interface Line {
  readonly stream: string;
  readonly type: string;
  readonly data: object;
}

/** The limit in memory: lists of JSON text, `JSON.parse` and plain mutation, no check of anything. */
export const limitMemory: Contender = {
  async open() {
    const all: string[] = [];
    const streams = new Map<string, string[]>();
    const parsed = (lines: readonly string[]): readonly Line[] => lines.map(parsedLine);
    return {
      durability: undefined,
      async append(stream, events) {
        const lines = streams.get(stream) ?? [];
        for (const event of events) {
          const line = JSON.stringify({ stream, ...event });
          lines.push(line);
          all.push(line);
        }
        streams.set(stream, lines);
      },
      read: async (stream) => parsed(streams.get(stream) ?? []).length,
      async rebuild(stream) {
        const account = { ...noAccount };
        for (const { type, data } of parsed(streams.get(stream) ?? [])) mutate(account, type, data);
        return account;
      },
      async replay() {
        return accountsOf(all);
      },
      close: async () => undefined,
    };
  },
};

/** The account of each complaint, by plain mutation. */
export function accountsOf(
  lines: Iterable<string>,
  rows: Map<string, Account> = new Map(),
): ReadonlyMap<string, Account> {
  for (const line of lines) {
    const { stream, type, data } = parsedLine(line);
    let account = rows.get(stream);
    if (account === undefined) rows.set(stream, (account = { ...noAccount }));
    mutate(account, type, data);
  }
  return rows;
}

/** What `append` wrote. */
export function parsedLine(line: string): Line {
  // Written from an event of ours.
  return JSON.parse(line) as Line;
}
