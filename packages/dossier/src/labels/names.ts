import type { CallbackFinding } from "@complaint-ledger/callbacks";
import type { ComplaintEvents, ComplaintEventType } from "@complaint-ledger/complaint";
import type { RegisterEntry } from "@complaint-ledger/register";
import type { CallbackInDossier, ClockInDossier, Dossier, EvidenceOnFile, FindingInDossier } from "../dossier.ts";
import type { OpenDuty } from "../duties/open-duty.ts";

/** What a dossier shows field by field: the payloads of all events, and what its other parts are made of. */
type Shown =
  | ComplaintEvents[ComplaintEventType]
  | RegisterEntry
  | OpenDuty
  | Pick<Dossier, "status">
  | Omit<ClockInDossier, "title">
  | FindingInDossier
  | CallbackInDossier
  | CallbackFinding
  | EvidenceOnFile;

/** The name of a field that a dossier shows, at any depth. Keys that users choose (attributes) are none. */
export type FieldName = FieldIn<Shown>;

type FieldIn<Value> = Value extends readonly (infer Item)[]
  ? FieldIn<Item>
  : Value extends object
    ? string extends keyof Value
      ? never
      : { [Key in keyof Value & string]-?: Key | FieldIn<Value[Key]> }[keyof Value & string]
    : never;

/** A field of one event's payload, at any depth. */
export type FieldOf<Type extends ComplaintEventType> = FieldIn<ComplaintEvents[Type]>;

/** Fields whose values are words of a closed vocabulary, and those words. */
export type Vocabularies = {
  readonly [Term in TermIn<Shown> as Term["field"]]: Term["value"];
};

type TermIn<Value> = Value extends readonly (infer Item)[]
  ? TermIn<Item>
  : Value extends object
    ? string extends keyof Value
      ? never
      : { [Key in keyof Value & string]-?: TermOf<Key, Value[Key]> | TermIn<Value[Key]> }[keyof Value & string]
    : never;

type TermOf<Field, Value> = Value extends readonly (infer Item)[]
  ? TermOf<Field, Item>
  : Value extends string
    ? string extends Value
      ? never
      : { readonly field: Field; readonly value: Value }
    : never;
