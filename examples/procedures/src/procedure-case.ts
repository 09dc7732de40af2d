import type { HandlingPolicy } from "@complaint-ledger/policy";
import type { CaseScript } from "./case-script.ts";

/** A case taken through a documented procedure, step by step and in the document's order. */
export interface ProcedureCase {
  /** The case, in a few words. */
  readonly title: string;
  readonly policy: HandlingPolicy;
  /** Each step under the name the document gives it, and what happens in it. */
  readonly steps: Readonly<Record<string, (story: CaseScript) => void>>;
}
