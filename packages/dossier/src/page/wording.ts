import { personalMask } from "@complaint-ledger/complaint";
import { isInstant } from "@complaint-ledger/event-sourcing";
import type { LocalizedText } from "@complaint-ledger/policy";
import type { LabelTable, Phrase } from "../labels/label-table.ts";
import { filled } from "../text/filled.ts";
import type { TimeText } from "../text/local-time.ts";

/** Says things in one language and one time zone. */
export interface Wording {
  readonly labels: LabelTable;
  /** Writes an instant (UTC). */
  readonly time: TimeText;
}

/** A phrase with its braces filled in. */
export function say({ labels }: Wording, phrase: Phrase, values: Readonly<Record<string, string>> = {}): string {
  return filled(labels.phrases[phrase], values);
}

/** The text of a policy in the language, else in English. */
export function localized({ labels }: Wording, text: LocalizedText): string {
  return text[labels.language] ?? text.en;
}

/** What a field is called, in an event if one is named; a key that users chose is its own name. */
export function labelOf({ labels }: Wording, field: string, event?: string): string {
  const inEvent = entryOf(entryOf(labels.fieldsIn, event ?? ""), field);
  const anywhere = entryOf(labels.fields, field);
  return typeof inEvent === "string" ? inEvent : typeof anywhere === "string" ? anywhere : field;
}

/** A text as it is shown: a word of a closed vocabulary in the language, an instant by the clock, a mask as one, else as it is. */
export function textOf({ labels, time }: Wording, field: string, text: string): string {
  if (text === personalMask) return labels.phrases.masked;
  if (isInstant(text)) return time(text);
  const word = entryOf(entryOf(labels.values, field), text);
  return typeof word === "string" ? word : text;
}

/** The value of an own key, which may be any text that stands in a payload. */
function entryOf(table: unknown, key: string): unknown {
  if (typeof table !== "object" || table === null || !Object.hasOwn(table, key)) return undefined;
  // An own key of an object has a value.
  return (table as Readonly<Record<string, unknown>>)[key];
}
