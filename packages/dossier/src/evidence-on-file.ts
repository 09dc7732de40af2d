import type { ComplaintEvent } from "@complaint-ledger/complaint";
import type { EvidenceOnFile } from "./dossier.ts";

/** The evidence that was put on file, in the order it was recorded. */
export function evidenceOnFile(events: readonly ComplaintEvent[]): readonly EvidenceOnFile[] {
  return events.flatMap((event) => {
    if (event.type !== "EvidenceAttached") return [];
    const { evidence, kind, sha256, reference } = event.data;
    const { occurredAt, recordedAt, actor } = event;
    return { evidence, kind, sha256, reference, attachedAt: occurredAt, recordedAt, attachedBy: actor };
  });
}
