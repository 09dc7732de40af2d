import { steps, type ComplaintEvents, type ComplaintEventType } from "@complaint-ledger/complaint";
import type { Instant } from "@complaint-ledger/event-sourcing";
import fc from "fast-check";
import { fromJsonSchema, type JsonSchema } from "./from-json-schema.ts";
import { madeUpInstant } from "./made-up-instant.ts";

/** Every type of a complaint's events. */
export const complaintEventTypes: readonly ComplaintEventType[] =
  // The names of the steps' events are exactly those of `ComplaintEvents`.
  steps.map(({ event }) => event) as readonly string[] as readonly ComplaintEventType[];

/**
 * Payloads of one type of event, as its schema allows them and no rule has restrained them: every optional field, every
 * alternative, names few enough to refer to each other. What a store takes and a read model must be able to take.
 *
 * @example
 * fc.property(complaintPayloads("SanctionProposed"), (data) => …);
 */
export function complaintPayloads<Type extends ComplaintEventType>(type: Type): fc.Arbitrary<ComplaintEvents[Type]> {
  const step = steps.find(({ event }) => event === type);
  if (step === undefined) throw new Error(`${type} is no event of a complaint`);
  const schema = step.eventSchema.toJSONSchema({ unrepresentable: "any" });
  return (
    // zod writes a JSON schema of just these words for the payloads there are; one it cannot follow throws by name.
    fromJsonSchema(schema as JsonSchema, { text: someText, instant: someInstant })
      // A schema may ask what JSON schema cannot say, such as ids that differ.
      .filter((data) => step.eventSchema.safeParse(data).success)
      // What the schema of an event passes is its payload.
      .map((data) => data as ComplaintEvents[Type])
  );
}

const someText = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom("a", "b", "c", "house", "mei") },
  { weight: 1, arbitrary: fc.constantFrom("toString", "__proto", "退款", " a", "10", "e\u0301", "x".repeat(100)) },
);

const someInstant: fc.Arbitrary<Instant> = fc.integer({ min: -2_000, max: 4_000 }).map(madeUpInstant);
