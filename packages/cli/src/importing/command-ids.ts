import { namedUuid } from "@complaint-ledger/event-sourcing";

/** Namespace of the command ids of imports (RFC 9562, section 6.6): a random UUID, never to be changed. */
const NAMESPACE = "5b0d6f7c-2f0e-4c1c-9a3e-8d41b7a6c0f2";

/** Id of the command that takes `step` of a case over, so that importing the case again gives the same commands. */
export function commandIdOf(format: string, caseId: string, step: string): string {
  return namedUuid(NAMESPACE, `${format}/${caseId}/${step}`);
}
