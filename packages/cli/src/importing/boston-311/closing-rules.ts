/**
 * What the city's words on closing a case mean to the ledger. A row says no more than the words do: whether something was
 * found, and not by whom it was caused; `docs/reference/importers.md` of the repository gives the reasons and how often each rule applies.
 */
export interface ClosingRule {
  /** Named by each finding that rests on the rule. */
  readonly id: string;
  /** The words, as they begin after "Case Closed". */
  readonly words: RegExp;
  /** What the words say, in a sentence that names nobody. */
  readonly meaning: string;
  readonly validity?: "founded" | "unfounded";
  /**
   * Whom a finding names: `violator`, somebody outside the city whom the words do not name; `nobody`, so that liability
   * stays undetermined. Absent: the words are no finding.
   */
  readonly finding?: "violator" | "nobody";
  /** The case repeats another. */
  readonly duplicate?: true;
  /** Whom the case was handed to, outside the department. */
  readonly referredTo?: string;
}

/** The rules in order; the first whose words fit applies. Words that no rule knows are kept with the closing and mean nothing more. */
export const closingRules: readonly ClosingRule[] = [
  {
    id: "violation-corrected",
    words: /^VIOCOR:/,
    meaning: "A violation was found, and it was corrected.",
    validity: "founded",
    finding: "violator",
  },
  {
    id: "violation-filed",
    words: /^VIOISS:/,
    meaning: "A violation was found and filed against whoever is answerable for it.",
    validity: "founded",
    finding: "violator",
  },
  {
    id: "work-stopped",
    words: /^TSOP:/,
    meaning: "Work was stopped, or a building condemned, by order.",
    validity: "founded",
    finding: "violator",
  },
  {
    id: "corrected",
    words: /^CORR:/,
    meaning: "Something was corrected; what, and whose it was, is not said.",
    validity: "founded",
    finding: "nobody",
  },
  {
    id: "issues-found",
    words: /^REINSP:/,
    meaning: "Issues were found that are to be inspected again; whose they are is not said.",
    validity: "founded",
    finding: "nobody",
  },
  {
    id: "no-violation",
    words: /^NOVIO:/,
    meaning: "An inspection found no violation.",
    validity: "unfounded",
    finding: "nobody",
  },
  {
    id: "no-basis",
    words: /^NOBASE:/,
    meaning: "There was no basis for the case.",
    validity: "unfounded",
    finding: "nobody",
  },
  { id: "invalid", words: /^Case Invalid\b/, meaning: "The case was not a valid one.", validity: "unfounded" },
  {
    id: "no-access",
    words: /^NOACC:/,
    meaning: "The inspector had no access, so that nothing could be found.",
    finding: "nobody",
  },
  {
    id: "not-at-home",
    words: /^TFA:/,
    meaning: "Nobody was there at the appointment, so that nothing could be found.",
    finding: "nobody",
  },
  {
    id: "duplicate",
    words: /^duplicate\b/i,
    meaning: "The case repeats another one.",
    duplicate: true,
  },
  {
    id: "referred-outside",
    words: /^(?:Case )?Referred\b/,
    meaning: "The case was referred to an agency outside the city.",
    referredTo: "external agency",
  },
  {
    id: "referred-elsewhere",
    words: /^ROA:/,
    meaning: "The case was referred to another agency or division.",
    referredTo: "other agency or division",
  },
];

/** "Case Closed" stands before the city's own words, sometimes with a date that is not the closing's. */
const preamble = /^Case Closed(?:\. Closed date : \S+ \S+)? /;

/** The rule that applies to a closing reason; `undefined` if there is none. */
export function closingRuleFor(reason: string): ClosingRule | undefined {
  const words = reason.replace(preamble, "");
  return closingRules.find((rule) => rule.words.test(words));
}

/**
 * The case that a duplicate's closing reason names, if it names exactly one. Every case number of the city began with 101000
 * then, and its staff wrote the six digits that follow, mostly as "CRM# 344334".
 */
export function caseNamedIn(reason: string): string | undefined {
  const [named, ...others] = new Set(Array.from(reason.matchAll(/\b(?:101000)?(\d{6})\b/g), ([, digits]) => digits));
  return named === undefined || others.length > 0 ? undefined : `101000${named}`;
}
