/** What a piece of evidence is, as the ledger records it. */
export type EvidenceKind =
  | "cctv"
  | "signedPaper"
  | "letter"
  | "document"
  | "photo"
  | "video"
  | "audio"
  | "callbackForm"
  | "other";

/** All kinds, in the order of {@link EvidenceKind}. */
export const evidenceKinds: readonly EvidenceKind[] = [
  "cctv",
  "signedPaper",
  "letter",
  "document",
  "photo",
  "video",
  "audio",
  "callbackForm",
  "other",
];
