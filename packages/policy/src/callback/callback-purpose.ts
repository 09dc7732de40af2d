/** Why one goes back to the complainant: while they wait, or about what came of it. */
export type CallbackPurpose = "progress" | "outcome";

/** All purposes, in the order of {@link CallbackPurpose}. */
export const callbackPurposes: readonly CallbackPurpose[] = ["progress", "outcome"];
