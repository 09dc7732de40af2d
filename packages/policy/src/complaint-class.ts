import type { LocalizedText } from "./handling-policy.ts";

/** A class of complaints that a policy treats alike, e.g. `complex`, three stars, for delays. */
export interface ComplaintClass {
  readonly id: string;
  readonly title: LocalizedText;
  /** Higher is graver: with several issues the gravest class applies. */
  readonly rank: number;
  /** Stars as the express procedure draws them, 1–5. */
  readonly stars?: number;
  /** Categories that belong to it; empty: assigned by a person. */
  readonly categories: readonly string[];
}
