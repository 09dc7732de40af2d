/** What can be done for a complainant. */
export type RemedyKind =
  | "apology"
  | "explanation"
  | "correction"
  | "refund"
  | "priceReduction"
  | "compensation"
  | "redelivery"
  | "repair"
  | "rework"
  | "replacement"
  | "return"
  | "retreatment"
  | "contractTermination"
  | "goodwill";

/** All kinds, in the order of {@link RemedyKind}. */
export const remedyKinds: readonly RemedyKind[] = [
  "apology",
  "explanation",
  "correction",
  "refund",
  "priceReduction",
  "compensation",
  "redelivery",
  "repair",
  "rework",
  "replacement",
  "return",
  "retreatment",
  "contractTermination",
  "goodwill",
];
