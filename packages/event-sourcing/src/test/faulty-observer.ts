import fc from "fast-check";
import type { Observation, Observer } from "../index.ts";

/** What an observer does wrong with one operation. */
type Fault = (typeof faults)[number];

const faults = [
  "none",
  "started throws",
  "started gives nothing",
  "started gives a promise that rejects",
  "ended throws",
  "ended gives a promise that rejects",
  "within throws before the step",
  "within throws after the step",
  "within leaves out the step",
  "within runs the step twice",
  "within runs the step later",
  "within gives something else",
  "within gives a promise that rejects",
  "within is no function",
  "it changes what it is told",
] as const;

/** Observers that do wrong in every way, another for each operation. */
export const faultyObserver: fc.Arbitrary<Observer> = fc
  .array(fc.constantFrom(...faults), { minLength: 1, maxLength: 12 })
  .map((plan) => observerWith(plan));

function observerWith(plan: readonly Fault[]): Observer {
  let operations = 0;
  return {
    started(operation) {
      const fault = plan[operations++ % plan.length] ?? "none";
      switch (fault) {
        case "started throws":
          throw new Error(fault);
        case "started gives nothing":
          return mistyped(undefined);
        case "started gives a promise that rejects":
          return mistyped(Promise.reject(new Error(fault)));
        case "it changes what it is told":
          for (const told of [operation, operation.attributes, operation.carrier ?? {}]) {
            for (const key of Object.keys(told)) Reflect.deleteProperty(told, key);
          }
          return { ended: (end) => Reflect.deleteProperty(end, "error") };
        default:
          return { ended: ending(fault), within: stepping(fault) };
      }
    },
  };
}

function ending(fault: Fault): Observation["ended"] {
  if (fault === "ended throws") return () => fail(fault);
  if (fault === "ended gives a promise that rejects") return () => mistyped(Promise.reject(new Error(fault)));
  return () => undefined;
}

function stepping(fault: Fault): NonNullable<Observation["within"]> {
  switch (fault) {
    case "within throws before the step":
      return () => fail(fault);
    case "within throws after the step":
      return (step) => {
        step();
        return fail(fault);
      };
    case "within leaves out the step":
      return () => mistyped(undefined);
    case "within runs the step twice":
      return (step) => {
        step();
        return step();
      };
    case "within runs the step later":
      return (step) => mistyped(Promise.resolve().then(() => step()));
    case "within gives something else":
      return (step) => {
        step();
        return mistyped("something else");
      };
    case "within gives a promise that rejects":
      return (step) => {
        step();
        return mistyped(Promise.reject(new Error(fault)));
      };
    case "within is no function":
      return mistyped(5);
    default:
      return (step) => step();
  }
}

function fail(fault: Fault): never {
  throw new Error(fault);
}

/** What the types forbid and a program without types does all the same. */
function mistyped(value: unknown): never {
  return value as never;
}
