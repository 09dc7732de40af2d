import * as z from "zod";
import type { Question, Questionnaire, ScaleOption } from "../questionnaire.ts";
import { filledListSchema } from "./list-schema.ts";
import { localizedTextSchema, nameSchema } from "./text-schema.ts";
import { wholeNumberSchema } from "./whole-number-schema.ts";

const yesOrNo = z.boolean({ error: "true or false" });

const scaleOptionSchema: z.ZodType<ScaleOption> = z.strictObject(
  {
    id: nameSchema,
    label: localizedTextSchema,
    sentiment: z.enum(["favourable", "neutral", "unfavourable"], { error: "favourable, neutral or unfavourable" }),
  },
  { error: "an option { id, label, sentiment }" },
);

const questionSchema: z.ZodType<Question> = z.discriminatedUnion(
  "kind",
  [
    z.strictObject({
      kind: z.literal("scale"),
      id: nameSchema,
      text: localizedTextSchema,
      required: yesOrNo,
      options: filledListSchema("options", scaleOptionSchema),
      decidesSatisfaction: yesOrNo,
    }),
    z.strictObject({ kind: z.literal("text"), id: nameSchema, text: localizedTextSchema, required: yesOrNo }),
  ],
  { error: "a question of kind scale or text" },
);

/** Schema of {@link Questionnaire}. */
export const questionnaireSchema: z.ZodType<Questionnaire> = z.strictObject(
  { id: nameSchema, version: wholeNumberSchema(1), questions: filledListSchema("questions", questionSchema) },
  { error: "a questionnaire { id, version, questions }" },
);
