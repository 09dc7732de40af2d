/** Notes one problem of the calendar being read; reading goes on, so that all of them come out at once. */
export type Report = (field: string, problem: string, remedy: string) => void;

/** Whether `value` is a text of 1 to 200 characters. */
export function isText(value: unknown): value is string {
  return typeof value === "string" && value.length > 0 && value.length <= 200;
}

/** The fields of a plain object; of anything else none, with a report. */
export function readRecord(value: unknown, field: string, report: Report): Readonly<Record<string, unknown>> {
  if (isRecord(value)) return value;
  report(field, "is not an object", "Pass a plain object, as JSON gives it.");
  return {};
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Reports every key that is not one of `known`: a misspelt weekday would otherwise be a day off in silence. */
export function refuseOtherKeys(
  fields: Readonly<Record<string, unknown>>,
  known: readonly string[],
  prefix: string,
  report: Report,
): void {
  for (const key of Object.keys(fields)) {
    if (!known.includes(key)) report(`${prefix}${key}`, "is not a known field", `Use only ${known.join(", ")}.`);
  }
}
