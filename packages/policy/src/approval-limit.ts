import type { Money } from "./money.ts";
import type { RemedyKind } from "./remedy-kind.ts";

/** 核决权限: what a role may promise without asking anyone. */
export interface ApprovalLimit {
  readonly role: string;
  /** Kinds of remedy it may promise. */
  readonly remedies: readonly RemedyKind[] | "any";
  /**
   * Highest total per currency; a currency that is not listed may not be promised at all, nor a kind that is measured in
   * money without its amount.
   */
  readonly amounts: readonly Money[] | "unlimited";
}
