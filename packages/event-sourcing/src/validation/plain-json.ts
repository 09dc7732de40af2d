import { eventSourcingError } from "../event-sourcing-error.ts";
import { limits } from "./limits.ts";

const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Passes only what JSON carries unchanged, so that `JSON.stringify(read) === JSON.stringify(written)`: no `undefined`,
 * NaN, ±Infinity, −0, bigint, symbol, function, Date, class instance, `toJSON`, getter, hidden property, sparse array,
 * lone surrogate, cycle, dangerous key, or nesting beyond 32. Throws `not-plain-json` naming the path.
 */
export function assertPlainJson(value: unknown, field: string): void {
  check(value, field, undefined);
}

/** A container and the way to it from the root; put into words only when something is wrong, since nearly always all is right. */
interface Place {
  readonly value: unknown;
  readonly key: string | number;
  readonly parent: Place | undefined;
  readonly depth: number;
}

function check(value: unknown, key: string | number, parent: Place | undefined): void {
  switch (typeof value) {
    case "string":
      if (!value.isWellFormed()) refuse(key, parent, "holds half of a surrogate pair");
      return;
    case "boolean":
      return;
    case "number":
      if (!Number.isFinite(value)) refuse(key, parent, `is ${value}`);
      if (Object.is(value, -0)) refuse(key, parent, "is −0, which JSON writes as 0");
      return;
    case "object":
      if (value !== null) checkObject(value, key, parent);
      return;
    default:
      refuse(key, parent, value === undefined ? "is undefined: leave it out" : `is ${typeof value}`);
  }
}

function checkObject(value: object, key: string | number, parent: Place | undefined): void {
  const depth = parent === undefined ? 0 : parent.depth + 1;
  if (depth >= limits.depth) refuse(key, parent, `is nested deeper than ${limits.depth}`);
  for (let above = parent; above !== undefined; above = above.parent) {
    if (above.value === value) refuse(key, parent, "contains itself");
  }
  if (Object.getOwnPropertySymbols(value).length > 0) refuse(key, parent, "has a symbol as a key");
  const place: Place = { value, key, parent, depth };
  if (Array.isArray(value)) checkArray(value, place);
  else checkRecord(value, place);
}

function checkArray(value: readonly unknown[], place: Place): void {
  // JSON drops a key of an array's own and obeys its `toJSON`; a hole it writes as null, and is refused as `undefined`.
  if (Object.getPrototypeOf(value) !== Array.prototype || Object.keys(value).length > value.length) {
    refuse(place.key, place.parent, "is an array with extra keys or its own class");
  }
  if (Object.hasOwn(value, "toJSON")) refuse(place.key, place.parent, "has a toJSON of its own");
  for (let i = 0; i < value.length; i++) check(value[i], i, place);
}

function checkRecord(value: object, place: Place): void {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null)
    refuse(place.key, place.parent, "is an instance of a class");
  for (const key of Object.getOwnPropertyNames(value)) {
    if (FORBIDDEN_KEYS.has(key)) refuse(key, place, "is a key that could change an object's prototype");
    if (!key.isWellFormed()) refuse(place.key, place.parent, "has a key that holds half of a surrogate pair");
    const property = Object.getOwnPropertyDescriptor(value, key);
    // A getter could say one thing now and another when it is serialised.
    if (property?.enumerable !== true || property.get !== undefined) refuse(key, place, "is a getter or hidden");
    check(property.value, key, place);
  }
}

function refuse(key: string | number, parent: Place | undefined, problem: string): never {
  throw eventSourcingError({
    code: "not-plain-json",
    field: pathOf(key, parent),
    problem,
    remedy: "Pass plain JSON values: strings, finite numbers, booleans, null, arrays and plain objects.",
  });
}

function pathOf(key: string | number, parent: Place | undefined): string {
  if (parent === undefined) return String(key);
  return pathOf(parent.key, parent.parent) + (typeof key === "number" ? `[${key}]` : `.${key}`);
}
