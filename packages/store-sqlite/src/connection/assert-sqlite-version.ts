import { sqliteStoreError } from "../sqlite-store-error.ts";

/** Before it, several connections could corrupt a WAL database (https://sqlite.org/wal.html, "the WAL-reset bug"). */
const OLDEST = [3, 51, 3] as const;

/** Throws `unsupported-sqlite` if `version`, like `3.51.3`, is too old to write to `file` safely. */
export function assertSqliteVersion(version: string, file: string): void {
  const parts = version.split(".").map(Number);
  for (const [i, oldest] of OLDEST.entries()) {
    const part = parts[i] ?? 0;
    if (part > oldest) return;
    if (part < oldest) {
      throw sqliteStoreError(
        "unsupported-sqlite",
        file,
        `is not opened for writing with SQLite ${version}, which can corrupt it when several connections write`,
        `Use a Node.js with SQLite ${OLDEST.join(".")} or newer (22.22.3, 24.15.0), or open it with readOnly.`,
      );
    }
  }
}
