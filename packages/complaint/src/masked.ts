import type { ComplaintEvent, ComplaintEvents, ComplaintEventType } from "./events.ts";
import { personalFields, type PersonalField } from "./personal-fields.ts";

/** What stands in place of each personal text that is masked. */
export const personalMask = "[personal]";

/** An event with the personal data of its payload masked, as the schema of the event marks it. */
export function masked(event: ComplaintEvent): ComplaintEvent {
  // The masked payload is of the type that the event's own payload is of.
  return { ...event, data: maskedPayload(event.type, event.data) } as ComplaintEvent;
}

/** A payload with its personal data masked: its shape is kept, only other text stands in its texts. */
export function maskedPayload<Type extends ComplaintEventType>(
  type: Type,
  data: ComplaintEvents[Type],
): ComplaintEvents[Type] {
  const withoutPersonal = personalFields(type, data).reduce<unknown>(
    (value, { path }) => withMaskAt(value, path),
    data,
  );
  // Masking keeps the shape of a payload.
  return withoutPersonal as ComplaintEvents[Type];
}

function withMaskAt(value: unknown, [key, ...below]: PersonalField["path"]): unknown {
  if (key === undefined) return maskedAll(value);
  if (Array.isArray(value)) return value.map((item, i) => (i === key ? withMaskAt(item, below) : item));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, name === key ? withMaskAt(item, below) : item]),
  );
}

function maskedAll(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(maskedAll);
  if (typeof value !== "object" || value === null) return personalMask;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, maskedAll(item)]));
}
