import type { LabelTable } from "./label-table.ts";
import { events } from "./en/events.ts";
import { fields } from "./en/fields.ts";
import { fieldsIn } from "./en/fields-in.ts";
import { headings } from "./en/headings.ts";
import { phrases } from "./en/phrases.ts";
import { values } from "./en/values.ts";

/** The words of a dossier in English. */
export const en: LabelTable = { language: "en", headings, phrases, events, fields, fieldsIn, values };
