import * as z from "zod";
import { complainantText, identifier } from "../fields/text.ts";
import { takenId } from "../rules/identity.ts";
import { defineStep, type Rule, type Step } from "../step.ts";

/** What a piece of evidence is. A thing itself is kept elsewhere; its photo or paper is attached. */
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

/** A piece of evidence was put on file. The ledger keeps its fingerprint and where it lies, never the file itself. */
export interface EvidenceAttached {
  readonly evidence: string;
  readonly kind: EvidenceKind;
  /** SHA-256 of the file, 64 lower-case hexadecimal digits. */
  readonly sha256: string;
  /** Where the file is kept, in the words of that place. */
  readonly reference: string;
  /** What it shows. */
  readonly description?: string;
}

const schema: z.ZodType<EvidenceAttached> = z.strictObject({
  evidence: identifier,
  kind: z.enum(["cctv", "signedPaper", "letter", "document", "photo", "video", "audio", "callbackForm", "other"]),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, { error: "must be a SHA-256 as 64 lower-case hexadecimal digits" }),
  reference: identifier,
  description: z.exactOptional(complainantText),
});

const idIsFree: Rule<EvidenceAttached> = ({ data, state }) =>
  takenId("evidence", "evidence", state.investigation.evidence.includes(data.evidence), data.evidence);

/** `AttachEvidence` records `EvidenceAttached`: when that is possible, and what it changes. */
export const attachEvidence: Step<"AttachEvidence", "EvidenceAttached"> = defineStep({
  command: "AttachEvidence",
  event: "EvidenceAttached",
  version: 1,
  phases: ["open", "closed"],
  precedesLodging: true,
  schema,
  rules: [idIsFree],
  evolve(draft, event) {
    draft.investigation.evidence.push(event.data.evidence);
  },
});
