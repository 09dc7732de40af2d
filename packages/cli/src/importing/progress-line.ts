const WIDTH = 30;

/** A line that shows how far a file has been read: `part` from 0 to 1. */
export function progressLine(doing: string, part: number, rows: number): string {
  const filled = Math.round(part * WIDTH);
  const bar = "#".repeat(filled) + ".".repeat(WIDTH - filled);
  return `${doing.padEnd(9)} [${bar}] ${String(Math.floor(part * 100)).padStart(3)} %  ${rows} rows`;
}
