import type { DatabaseSync } from "node:sqlite";

const TEXTS = ["id", "type", "correlation_id", "causation_id", "command_id"] as const;
const JSON_TEXTS = ["actor", "data", "metadata"] as const;

/** Events looked at together. */
const PAGE = 256;

/** Texts of events that this store cannot have written: bytes that are not UTF-8, and JSON in another form than its own. */
export function textProblems(database: DatabaseSync): readonly string[] {
  const columns = [...TEXTS, ...JSON_TEXTS].map((column) => `CAST(${column} AS BLOB) AS ${column}`).join(", ");
  const page = database.prepare(`SELECT position, ${columns} FROM events WHERE position > ? ORDER BY position LIMIT ?`);
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const problems: string[] = [];
  for (let rows = page.all(0, PAGE); rows.length > 0; rows = page.all(Number(rows.at(-1)?.["position"]), PAGE)) {
    for (const row of rows) {
      for (const column of [...TEXTS, ...JSON_TEXTS]) {
        const text = decoded(decoder, row[column]);
        const isRight = text !== undefined && (!isJsonColumn(column) || isOwnJson(text));
        if (!isRight) problems.push(`${column} of the event at position ${String(row["position"])} was altered`);
      }
    }
  }
  return problems;
}

function decoded(decoder: InstanceType<typeof TextDecoder>, bytes: unknown): string | undefined {
  try {
    return bytes instanceof Uint8Array ? decoder.decode(bytes) : undefined;
  } catch {
    return undefined;
  }
}

function isJsonColumn(column: string): boolean {
  return JSON_TEXTS.some((name) => name === column);
}

/** Whether a text is what `JSON.stringify` gives for its value: nothing else is ever written. */
function isOwnJson(text: string): boolean {
  try {
    return JSON.stringify(JSON.parse(text)) === text;
  } catch {
    return false;
  }
}
