import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "../../../../../shared/vectors");

/** Whether the published vectors are at hand; a public clone has none. */
export const haveVectors: boolean = existsSync(folder);

/** A vector; each field is there in those that need it. Sizes and indices are decimal texts, hashes Base64. */
export interface PublishedVector {
  readonly name: string;
  readonly proof: readonly string[] | null;
  readonly wantErr: boolean;
  readonly [field: string]: unknown;
}

/** The vectors of a file; none where they are not at hand. */
export function publishedVectors(file: string): readonly PublishedVector[] {
  if (!haveVectors) return [];
  // The shape of files that come from elsewhere: a wrong one fails the test that reads it.
  const { vectors } = JSON.parse(readFileSync(join(folder, file), "utf8")) as { vectors: readonly PublishedVector[] };
  return vectors;
}

/** The bytes of a field in Base64. */
export function bytesOf(text: unknown): Uint8Array {
  return Uint8Array.from(Buffer.from(typeof text === "string" ? text : "", "base64"));
}
