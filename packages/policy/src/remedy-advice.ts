import type { LocalizedText } from "./handling-policy.ts";
import type { RemedyKind } from "./remedy-kind.ts";

/** "In such a case, consider this": every condition given must hold, an absent one is no condition. */
export interface RemedyAdvice {
  readonly natures?: readonly string[];
  readonly categories?: readonly string[];
  readonly causes?: readonly string[];
  /** Kinds to consider; empty: none is due. */
  readonly remedies: readonly RemedyKind[];
  /** What the source says about it. */
  readonly note: LocalizedText;
}
