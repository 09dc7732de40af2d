import type { LabelTable } from "./label-table.ts";
import { events } from "./zh/events.ts";
import { fields } from "./zh/fields.ts";
import { fieldsIn } from "./zh/fields-in.ts";
import { headings } from "./zh/headings.ts";
import { phrases } from "./zh/phrases.ts";
import { values } from "./zh/values.ts";

/** The words of a dossier in Chinese. */
export const zh: LabelTable = { language: "zh", headings, phrases, events, fields, fieldsIn, values };
