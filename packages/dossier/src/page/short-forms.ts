import { moneyText } from "@complaint-ledger/policy";
import { say, textOf, type Wording } from "./wording.ts";

type Scalars = Readonly<Record<string, string | number>>;

/** Things that are said in one breath, by the fields that they have and those that they may have. */
const shortForms: readonly ShortForm[] = [
  {
    needs: ["minorUnits", "currency"],
    say: ({ minorUnits, currency }) => moneyText({ minorUnits: Number(minorUnits), currency: String(currency) }),
  },
  { needs: ["id", "role"], may: ["onBehalfOf"], say: actorText },
  { needs: ["kind", "id"], may: ["weight"], say: partyText },
  {
    needs: ["id", "version"],
    say: ({ id, version }, wording) => say(wording, "version", { id: String(id), version: String(version) }),
  },
  {
    needs: ["policy", "clock"],
    say: ({ policy, clock }, wording) => say(wording, "clockOf", { clock: String(clock), policy: String(policy) }),
  },
  {
    needs: ["amount", "unit"],
    say: ({ amount, unit }, wording) =>
      say(wording, "duration", { amount: String(amount), unit: textOf(wording, "unit", String(unit)) }),
  },
];

interface ShortForm {
  readonly needs: readonly string[];
  readonly may?: readonly string[];
  readonly say: (fields: Scalars, wording: Wording) => string;
}

/** What an object amounts to in a few words, if it is a thing that is said so: money, an actor, a party, a policy, a clock. */
export function shortFormOf(value: object, wording: Wording): string | undefined {
  const fields = scalarsIn(value);
  if (fields === undefined) return undefined;
  const keys = Object.keys(fields);
  const form = shortForms.find(
    ({ needs, may = [] }) =>
      needs.every((key) => keys.includes(key)) && keys.every((key) => needs.includes(key) || may.includes(key)),
  );
  return form?.say(fields, wording);
}

/** The fields of an object that has no others than texts and numbers. */
function scalarsIn(value: object): Scalars | undefined {
  const entries = Object.entries(value).filter(
    (entry): entry is [string, string | number] => typeof entry[1] === "string" || typeof entry[1] === "number",
  );
  return entries.length === Object.keys(value).length ? Object.fromEntries(entries) : undefined;
}

/** An actor by pseudonym and role, with whom they stood in for. */
function actorText({ id, role, onBehalfOf }: Scalars, wording: Wording): string {
  const actor = say(wording, "inBrackets", { name: String(id), detail: String(role) });
  return onBehalfOf === undefined ? actor : say(wording, "onBehalfOf", { actor, other: String(onBehalfOf) });
}

function partyText({ kind, id, weight }: Scalars, wording: Wording): string {
  const party = `${textOf(wording, "kind", String(kind))} ${String(id)}`;
  return weight === undefined ? party : say(wording, "weighted", { party, weight: String(weight) });
}

/** Labelled values in one line: `label: value; label: value`. */
export function inOneLine(
  lines: readonly { readonly label: string; readonly value: string }[],
  wording: Wording,
): string {
  return lines
    .map(({ label, value }) => say(wording, "labelled", { label, value }))
    .join(wording.labels.phrases.semicolon);
}
