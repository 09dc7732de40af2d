import type { Line } from "./page.ts";
import { inOneLine, shortFormOf } from "./short-forms.ts";
import { labelOf, say, textOf, type Wording } from "./wording.ts";

/**
 * The fields of an object as labelled lines, in their order. A field that is null, absent or an empty list says nothing and
 * is left out. `event` is the type of the event whose payload it is, for labels that mean something else there.
 */
export function linesOf(fields: object, wording: Wording, event?: string): readonly Line[] {
  return Object.entries(fields).flatMap(([field, value]: readonly [string, unknown]) => {
    const said = sayValue(field, value, wording, event);
    return said === undefined ? [] : [{ label: labelOf(wording, field, event), ...said }];
  });
}

/** A line of its own. */
export function line(label: string, value: string): Line {
  return { label, value, below: [] };
}

type Said = Pick<Line, "value" | "below">;

function sayValue(field: string, value: unknown, wording: Wording, event: string | undefined): Said | undefined {
  if (value === null || value === undefined) return undefined;
  if (Array.isArray(value)) return sayList(field, value, wording, event);
  if (typeof value === "object") {
    if (field === "attributes") return { value: "", below: attributeLines(value, wording) };
    const short = shortFormOf(value, wording);
    return short === undefined ? { value: "", below: linesOf(value, wording, event) } : { value: short, below: [] };
  }
  return { value: sayScalar(field, value, wording), below: [] };
}

/** What users added under keys of their own, which are no names of fields even where they are spelled like one. */
function attributeLines(attributes: object, wording: Wording): readonly Line[] {
  return Object.entries(attributes).map(([key, value]: readonly [string, unknown]) =>
    line(key, sayScalar("attributes", value, wording)),
  );
}

/** Short things stand beside each other, others beneath, each as its own line or lines. */
function sayList(
  field: string,
  items: readonly unknown[],
  wording: Wording,
  event: string | undefined,
): Said | undefined {
  if (items.length === 0) return undefined;
  const { comma, semicolon } = wording.labels.phrases;
  if (items.every((item) => typeof item !== "object")) {
    const said = items.map((item) => sayScalar(field, item, wording));
    return { value: said.join(said.some((text) => text.includes(" ")) ? semicolon : comma), below: [] };
  }
  const short = items.map((item) =>
    typeof item === "object" && item !== null ? shortFormOf(item, wording) : undefined,
  );
  if (short.every((form) => form !== undefined)) return { value: short.join(semicolon), below: [] };
  return { value: "", below: items.map((item, i) => ({ label: String(i + 1), ...sayItem(item, wording, event) })) };
}

function sayItem(item: unknown, wording: Wording, event: string | undefined): Said {
  const lines = linesOf(Object(item), wording, event);
  return lines.some(({ below }) => below.length > 0)
    ? { value: "", below: lines }
    : { value: inOneLine(lines, wording), below: [] };
}

function sayScalar(field: string, value: unknown, wording: Wording): string {
  if (typeof value === "boolean") return say(wording, value ? "yes" : "no");
  return typeof value === "string" ? textOf(wording, field, value) : String(value);
}
