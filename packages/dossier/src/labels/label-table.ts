import type { ComplaintEventType } from "@complaint-ledger/complaint";
import type { FieldName, FieldOf, Vocabularies } from "./names.ts";

/**
 * The words of a dossier in one language, as data: every title, field and word of a closed vocabulary. What users wrote
 * themselves (units, categories, free text) is shown as it stands.
 */
export interface LabelTable {
  /** BCP 47 tag, by which the texts of policies and questionnaires are chosen. */
  readonly language: string;
  readonly headings: Readonly<Record<Heading, string>>;
  readonly phrases: Readonly<Record<Phrase, string>>;
  /** What happened, in words. */
  readonly events: Readonly<Record<ComplaintEventType, string>>;
  readonly fields: Readonly<Record<FieldName, string>>;
  /** Fields that in one event mean something else than in the others. */
  readonly fieldsIn: { readonly [Type in ComplaintEventType]?: { readonly [Field in FieldOf<Type>]?: string } };
  readonly values: { readonly [Field in keyof Vocabularies]: Readonly<Record<Vocabularies[Field], string>> };
}

/** What the parts of a dossier are called. */
export type Heading =
  | "complaint"
  | "head"
  | "duties"
  | "clocks"
  | "findings"
  | "callbacks"
  | "remarks"
  | "evidence"
  | "events";

/** Words between the words; what stands in braces is filled in. */
export type Phrase =
  /** `{time}` */
  | "asOf"
  /** `{time}` */
  | "asKnownAt"
  /** `{count}` */
  | "eventsCounted"
  /** `{actor}`, `{time}` */
  | "recordedBy"
  /** `{actor}`, `{other}` */
  | "onBehalfOf"
  /** `{reason}` */
  | "recordedLate"
  | "masked"
  | "personalMasked"
  | "yes"
  | "no"
  | "unknown"
  /** `{amount}`, `{currency}` */
  /** `{id}`, `{version}` */
  | "version"
  /** `{clock}`, `{policy}` */
  | "clockOf"
  /** `{party}`, `{weight}` */
  | "weighted"
  /** `{amount}`, `{unit}` */
  | "duration"
  /** `{name}`, `{detail}` */
  | "inBrackets"
  /** `{label}`, `{value}` */
  | "labelled"
  /** Between several words. */
  | "comma"
  /** Between several things of more than a word. */
  | "semicolon"
  /** `{from}`, `{to}`, `{duration}` */
  | "span"
  /** `{amount}` of each */
  | "days"
  | "hours"
  | "minutes"
  | "seconds"
  /** `{duration}` */
  | "workingTime"
  /** `{duration}` */
  | "elapsedTime"
  /** How an advisory clock stands that is late, and how long it is. */
  | "laterThanAdvised"
  | "beyondAdvised"
  /** Why time limits could not be looked at: `{problem}` */
  | "notReckoned";
