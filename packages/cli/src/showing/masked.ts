import { personalFields, type ComplaintEvent, type PersonalField } from "@complaint-ledger/complaint";

/** What stands in place of personal data. */
const MASK = "[personal]";

/** An event with the personal data of its payload masked. */
export function masked(event: ComplaintEvent): ComplaintEvent {
  const data = personalFields(event.type, event.data).reduce<unknown>(
    (value, { path }) => withMaskAt(value, path),
    event.data,
  );
  // Masking keeps the shape of a payload: it only puts other text into its texts.
  return { ...event, data } as ComplaintEvent;
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
  if (typeof value !== "object" || value === null) return MASK;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, maskedAll(item)]));
}
