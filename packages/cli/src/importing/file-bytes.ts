import { createReadStream } from "node:fs";
import { access, constants, stat } from "node:fs/promises";
import { commandError, type CommandError } from "../command-line/command-error.ts";

/** A file that is read as it is needed, and how far that has got. */
export interface FileBytes extends AsyncIterable<Uint8Array> {
  /** What part of it has been read, 0 to 1. */
  readonly progress: () => number;
}

/** Opens a file to read it once. Rejects with `unreadable-file`, as does reading it. */
export async function fileBytes(file: string): Promise<FileBytes> {
  const size = await readableSize(file);
  let read = 0;
  return {
    progress: () => (size === 0 ? 1 : Math.min(1, read / size)),
    async *[Symbol.asyncIterator]() {
      try {
        for await (const chunk of createReadStream(file, { highWaterMark: 256 * 1024 })) {
          read += chunk.length;
          yield chunk;
        }
      } catch (error) {
        throw unreadable(file, error);
      }
    },
  };
}

/** The size of a file in bytes. Rejects with `unreadable-file` if it is none, or this user may not read it. */
export async function readableSize(file: string): Promise<number> {
  try {
    await access(file, constants.R_OK);
    const stats = await stat(file);
    if (!stats.isDirectory()) return stats.size;
  } catch (error) {
    throw unreadable(file, error);
  }
  throw unreadable(file, new Error("is a folder"));
}

function unreadable(file: string, error: unknown): CommandError {
  return commandError(
    "unreadable-file",
    file,
    error instanceof Error ? error.message : String(error),
    "Pass the path of a file that this user may read.",
    error,
  );
}
