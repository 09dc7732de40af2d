import * as z from "zod";
import type { LocalizedText } from "../handling-policy.ts";

// The error of each schema says what is expected; `schemaProblems` makes problem and remedy of it.

const nameExpected = "a name of 1 to 200 characters without control characters or spaces around it";
const textExpected = "a text of 1 to 2000 characters";
const tagExpected = "a text under a BCP 47 tag like en, zh or zh-Hant";

// eslint-disable-next-line no-control-regex -- control characters are what is being looked for
const NAME = /^(?!\s)[^\u0000-\u001f\u007f-\u009f]{1,200}(?<!\s)$/u;
const LANGUAGE_TAG = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;

/** Schema of ids, roles, categories and the like. */
export const nameSchema: z.ZodType<string> = z.string({ error: nameExpected }).regex(NAME, { error: nameExpected });

/** Schema of a sentence that a person reads. */
export const textSchema: z.ZodType<string> = z
  .string({ error: textExpected })
  .min(1, { error: textExpected })
  .max(2000, { error: textExpected });

/** Schema of {@link LocalizedText}. */
export const localizedTextSchema: z.ZodType<LocalizedText> = z
  .object({ en: textSchema }, { error: "an object of texts by language, with en" })
  .catchall(textSchema)
  .superRefine((texts, context) => {
    for (const tag of Object.keys(texts)) {
      if (!LANGUAGE_TAG.test(tag)) context.addIssue({ code: "custom", path: [tag], message: tagExpected });
    }
  });

/** Schema of a day of the Gregorian calendar, `YYYY-MM-DD`. */
export const localDateSchema: z.ZodType<string> = z.iso.date({ error: "a date that exists, as YYYY-MM-DD" });
