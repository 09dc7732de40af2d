import { eventSourcingError } from "../event-sourcing-error.ts";
import type { EventSchema } from "./event-schema.ts";

/** Passes a payload that its schema has nothing against. Throws `invalid-payload` at the first fault, telling all. */
export function assertPayload(schema: EventSchema, data: unknown, field: string): void {
  const [first, ...others] = schema.check(data);
  if (first === undefined) return;
  const more = others.map(({ path, problem }) => `; ${pathText(field, path)}: ${problem}`).join("");
  throw eventSourcingError({
    code: "invalid-payload",
    field: pathText(field, first.path),
    problem: `${first.problem}${more}`,
    remedy: `Make the payload what version ${schema.version} of its schema asks for.`,
  });
}

function pathText(field: string, path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => text + (typeof key === "number" ? `[${key}]` : `.${String(key)}`), field);
}
