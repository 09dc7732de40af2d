/** What can be done for a complainant. */
export type RemedyKind =
  | "apology"
  | "explanation"
  /** What is wrong is put right: a bill, a record. */
  | "correction"
  /** What was paid is paid back. */
  | "refund"
  | "priceReduction"
  /** A loss is made good in money. */
  | "compensation"
  | "redelivery"
  | "repair"
  /** The goods are worked on again until they are as ordered. */
  | "rework"
  /** Other goods in place of these. */
  | "replacement"
  /** The goods are taken back. */
  | "return"
  /** A treatment is done again. */
  | "retreatment"
  | "contractTermination"
  /** A kindness where the rules give nothing. */
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

/** Kinds that are measured in money: while no amount is said, nobody knows how much is promised. */
export const monetaryRemedyKinds: readonly RemedyKind[] = ["refund", "priceReduction", "compensation", "goodwill"];
