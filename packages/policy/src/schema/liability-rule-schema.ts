import * as z from "zod";
import { evidenceKinds } from "../evidence-kind.ts";
import {
  liabilityRoles,
  type LiabilityConditions,
  type LiabilityRule,
  type NamedParty,
  type ProposedFault,
  type ProposedParty,
} from "../liability-rule.ts";
import { filledListSchema } from "./list-schema.ts";
import { localizedTextSchema, nameSchema } from "./text-schema.ts";
import { wholeNumberSchema } from "./whole-number-schema.ts";

function oneOf<const Word extends string>(words: readonly Word[]): z.ZodType<Word> {
  return z.enum(words, { error: `one of ${words.join(", ")}` });
}

const conditionNames = z.exactOptional(filledListSchema("names", nameSchema));

const conditionsSchema: z.ZodType<LiabilityConditions> = z.strictObject(
  {
    classes: conditionNames,
    categories: conditionNames,
    natures: conditionNames,
    about: z.exactOptional(filledListSchema("values", oneOf(["attitude", "quality"]))),
    validity: z.exactOptional(filledListSchema("values", oneOf(["founded", "partlyFounded", "unfounded"]))),
    causes: conditionNames,
    rootCauses: conditionNames,
    handledLate: z.exactOptional(z.literal(true, { error: "true, or left out" })),
    evidence: z.exactOptional(filledListSchema("kinds of evidence", oneOf(evidenceKinds))),
  },
  {
    error:
      "conditions { classes?, categories?, natures?, about?, validity?, causes?, rootCauses?, handledLate?, evidence? }",
  },
);

const namedPartySchema: z.ZodType<NamedParty> = z.strictObject({
  kind: oneOf(["unit", "person", "supplier", "otherCompany", "customer", "thirdParty"]),
  id: nameSchema,
});

/** Schema of {@link ProposedParty}. */
export const proposedPartySchema: z.ZodType<ProposedParty> = z.strictObject(
  {
    who: z.union([oneOf(liabilityRoles), namedPartySchema], {
      error: `one of ${liabilityRoles.join(", ")}, or a party { kind, id }`,
    }),
    weight: wholeNumberSchema(1, 1_000_000),
  },
  { error: "a party { who, weight }" },
);

const faultSchema: z.ZodType<ProposedFault> = z.union(
  [
    z.literal("undetermined"),
    z.strictObject({
      parties: filledListSchema("parties", proposedPartySchema),
      degreeOfOwnFault: z.exactOptional(oneOf(["slight", "ordinary", "gross", "intentional"])),
    }),
  ],
  { error: 'a proposal { parties, degreeOfOwnFault? }, or "undetermined"' },
);

/** Schema of {@link LiabilityRule}. */
export const liabilityRuleSchema: z.ZodType<LiabilityRule> = z.strictObject(
  {
    id: nameSchema,
    when: conditionsSchema,
    exceptFor: z.exactOptional(conditionsSchema),
    propose: faultSchema,
    reference: z.strictObject(
      { document: nameSchema, clause: z.exactOptional(nameSchema) },
      { error: "a reference { document, clause? }" },
    ),
    note: localizedTextSchema,
  },
  { error: "a rule { id, when, exceptFor?, propose, reference, note }" },
);
