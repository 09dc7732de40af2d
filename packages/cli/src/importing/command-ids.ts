import { hash } from "node:crypto";

/** Namespace of the command ids of imports (RFC 9562, section 6.6): a random UUID, never to be changed. */
const NAMESPACE = Buffer.from("5b0d6f7c2f0e4c1c9a3e8d41b7a6c0f2", "hex").toString("latin1");

/**
 * Id of the command that takes `step` of a case over: UUIDv5 (RFC 9562, section 5.5) of format, case and step, so that
 * importing the case again gives the same commands.
 */
export function commandIdOf(format: string, caseId: string, step: string): string {
  // Latin-1 text keeps the namespace's bytes apart from the name's, which are encoded as UTF-8 first.
  const name = Buffer.from(`${format}/${caseId}/${step}`, "utf8").toString("latin1");
  const digest = hash("sha1", Buffer.from(NAMESPACE + name, "latin1"), "hex");
  const variant = ((Number.parseInt(digest.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-5${digest.slice(13, 16)}-${variant}${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
}
