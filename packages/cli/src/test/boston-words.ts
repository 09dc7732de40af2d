/** A closed case as far as its closing words go. */
export interface ClosedCase {
  readonly case_enquiry_id: string;
  readonly case_status: string;
  readonly closure_reason: string;
  readonly department: string;
}

/** What the city's words come to, counted by looking for them in the file. */
export interface WordCounts {
  /** Cases in which somebody outside the city is found to be answerable. */
  readonly notAtFault: number;
  /** Cases with a finding that names nobody. */
  readonly undetermined: number;
  readonly founded: number;
  readonly unfounded: number;
  readonly duplicates: number;
  readonly referred: number;
}

/** Counts the words of closed cases, however and wherever they stand in the closing reason. */
export function wordCounts(cases: readonly ClosedCase[]): WordCounts {
  const reasons = cases.filter(({ case_status: status }) => status === "Closed").map((row) => row.closure_reason);
  const having = (...words: readonly string[]): number =>
    reasons.filter((reason) =>
      words.some((word) => reason.toLowerCase().startsWith(`case closed ${word}`) || dated(reason, word)),
    ).length;
  return {
    notAtFault: having("viocor", "vioiss", "tsop"),
    undetermined: having("novio", "nobase", "noacc", "tfa", "corr:", "reinsp"),
    founded: having("viocor", "vioiss", "tsop", "corr:", "reinsp"),
    unfounded: having("novio", "nobase", "case invalid"),
    duplicates: having("duplicate"),
    referred: having("case referred", "referred", "roa:"),
  };
}

/** Some reasons begin with a date: `Case Closed. Closed date : 2017-05-07 06:40:28.8 …`. */
function dated(reason: string, word: string): boolean {
  const [, , , , , , , ...words] = reason.split(" ");
  return reason.startsWith("Case Closed. Closed date") && words.join(" ").toLowerCase().startsWith(word);
}
