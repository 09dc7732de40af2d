import { personalFields, type ComplaintEvent } from "@complaint-ledger/complaint";

/** The events with each text that is somebody's personal data replaced by what `textOf` gives for its number. */
export function withPersonalTexts(
  events: readonly ComplaintEvent[],
  textOf: (number: number) => string,
): readonly ComplaintEvent[] {
  let number = 0;
  return events.map((event) => {
    const data = personalFields(event.type, event.data).reduce<unknown>(
      (value, { path }) => replaced(value, path, () => textOf(number++)),
      event.data,
    );
    // Only texts were replaced by texts.
    return { ...event, data } as ComplaintEvent;
  });
}

function replaced(value: unknown, [key, ...below]: readonly (string | number)[], text: () => string): unknown {
  if (typeof value === "string") return key === undefined ? text() : value;
  if (Array.isArray(value)) {
    return value.map((item, i) => (key === undefined || i === key ? replaced(item, below, text) : item));
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name,
      key === undefined || name === key ? replaced(item, below, text) : item,
    ]),
  );
}
