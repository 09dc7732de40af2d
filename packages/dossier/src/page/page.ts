/** A dossier in words, before it is laid out: what text and Markdown have in common. Nothing in it is escaped yet. */
export interface Page {
  readonly title: string;
  readonly sections: readonly Section[];
  /** What was counted, and as of when. */
  readonly ending: string;
}

/** A part of a dossier. */
export interface Section {
  readonly heading: string;
  readonly entries: readonly Entry[];
}

/** Something in a part: an event, a clock, a finding. */
export interface Entry {
  /** Null: there is one entry, which the heading names. */
  readonly title: string | null;
  readonly lines: readonly Line[];
}

/** A labelled value, or a label with more lines beneath it. */
export interface Line {
  /** Empty: the value says it all. */
  readonly label: string;
  readonly value: string;
  readonly below: readonly Line[];
}
