import * as z from "zod";
import { identifier, text } from "../fields/text.ts";
import { vocabularyViolations } from "../intake/classification-rules.ts";
import { byId, takenId } from "../rules/identity.ts";
import { defineStep, type Rule, type Step } from "../step.ts";
import { unattachedEvidence } from "./evidence-references.ts";

/** A cause was found. There may be several; each can ask for a corrective action of its own. */
export interface RootCauseFound {
  readonly rootCause: string;
  /** One of the pinned policies' causes, where these list any. What was reported may be another. */
  readonly cause: string;
  readonly description: string;
  /** Unit in which it arose. Who is liable for it is a finding, kept apart. */
  readonly unit?: string;
  readonly evidence?: readonly string[];
}

const schema: z.ZodType<RootCauseFound> = z.strictObject({
  rootCause: identifier,
  cause: identifier,
  description: text,
  unit: z.exactOptional(identifier),
  evidence: z.exactOptional(z.array(identifier).max(100)),
});

const idIsFree: Rule<RootCauseFound> = ({ data, state }) =>
  takenId(
    "rootCause",
    "root cause",
    byId(state.investigation.rootCauses, data.rootCause) !== undefined,
    data.rootCause,
  );

const usesKnownWords: Rule<RootCauseFound> = (attempt) =>
  vocabularyViolations(attempt, { cause: attempt.data.cause }, "data");

const evidenceIsOnFile: Rule<RootCauseFound> = ({ data, state }) =>
  unattachedEvidence("evidence", data.evidence, state);

/** `FindRootCause` records `RootCauseFound`: when that is possible, and what it changes. */
export const findRootCause: Step<"FindRootCause", "RootCauseFound"> = defineStep({
  command: "FindRootCause",
  event: "RootCauseFound",
  version: 1,
  phases: ["open"],
  precedesLodging: true,
  schema,
  rules: [idIsFree, usesKnownWords, evidenceIsOnFile],
  evolve(draft, event) {
    const { rootCause, cause } = event.data;
    draft.investigation.rootCauses.push({ id: rootCause, cause });
  },
});
