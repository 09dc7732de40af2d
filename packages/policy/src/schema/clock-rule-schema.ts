import * as z from "zod";
import type { ClockRule, ClockScope, ClockTrigger, CountingRule, ExtensionRule } from "../clock-rule.ts";
import { durationSchema } from "./duration-schema.ts";
import { filledListSchema, listSchema, namesSchema } from "./list-schema.ts";
import { localizedTextSchema, nameSchema, textSchema } from "./text-schema.ts";
import { wholeNumberSchema } from "./whole-number-schema.ts";

const eventExpected = "an event type like ComplaintLodged";

const clockTriggerSchema: z.ZodType<ClockTrigger> = z.strictObject(
  {
    event: z.string({ error: eventExpected }).regex(/^[A-Z][A-Za-z]{1,99}$/, { error: eventExpected }),
    detail: z.exactOptional(nameSchema),
    inWriting: z.exactOptional(z.literal(true, { error: "true, or left out" })),
  },
  { error: "a trigger { event, detail?, inWriting? }" },
);

const clockScopeSchema: z.ZodType<ClockScope> = z.strictObject(
  {
    classes: z.exactOptional(namesSchema),
    categories: z.exactOptional(namesSchema),
    natures: z.exactOptional(namesSchema),
    channels: z.exactOptional(namesSchema),
  },
  { error: "a scope { classes?, categories?, natures?, channels? }" },
);

const roll = z.enum(["asIs", "nextWorkingDay"], { error: "asIs or nextWorkingDay" });

const countingRuleSchema: z.ZodType<CountingRule> = z.strictObject(
  {
    startDay: z.enum(["counts", "excluded"], { error: "counts or excluded" }),
    startOnDayOff: roll,
    startAfterClose: roll,
    lastDayOnDayOff: z.enum(["stays", "rollsOn"], { error: "stays or rollsOn" }),
    lastDayEnds: z.enum(["midnight", "closeOfBusiness", "sameTime"], {
      error: "midnight, closeOfBusiness or sameTime",
    }),
  },
  { error: "a counting rule" },
);

const extensionRuleSchema: z.ZodType<ExtensionRule> = z.strictObject(
  {
    approverRoles: namesSchema,
    atMost: z.exactOptional(durationSchema),
    times: z.exactOptional(wholeNumberSchema(1)),
  },
  { error: "an extension rule { approverRoles, atMost?, times? }" },
);

const triggersSchema = listSchema("triggers", clockTriggerSchema);
const filledTriggersSchema = filledListSchema("triggers", clockTriggerSchema);

/** Schema of {@link ClockRule}. */
export const clockRuleSchema: z.ZodType<ClockRule> = z.strictObject(
  {
    id: nameSchema,
    title: localizedTextSchema,
    source: z.exactOptional(textSchema),
    appliesTo: z.exactOptional(clockScopeSchema),
    exceptFor: z.exactOptional(clockScopeSchema),
    startsOn: filledTriggersSchema,
    stopsOn: filledListSchema("groups of triggers", filledTriggersSchema),
    cancelledBy: triggersSchema,
    duration: durationSchema,
    advisory: z.boolean({ error: "true or false" }),
    counting: countingRuleSchema,
    pauseReasons: namesSchema,
    extension: z.exactOptional(extensionRuleSchema),
    warnings: listSchema("durations", durationSchema),
  },
  { error: "a clock" },
);
