import type { HandlingPolicy, Questionnaire } from "@complaint-ledger/policy";
import { lenientPolicy } from "@complaint-ledger/testing";
import type { BusinessCalendar } from "@complaint-ledger/working-time";

/** Two questions: one on a scale that decides satisfaction, one in the complainant's own words. */
export const form: Questionnaire = {
  id: "form",
  version: 1,
  questions: [
    {
      kind: "scale",
      id: "result",
      text: { en: "Are you content with the result?" },
      required: true,
      decidesSatisfaction: true,
      options: [
        { id: "yes", label: { en: "Yes" }, sentiment: "favourable" },
        { id: "partly", label: { en: "Partly" }, sentiment: "neutral" },
        { id: "no", label: { en: "No" }, sentiment: "unfavourable" },
      ],
    },
    { kind: "text", id: "wish", text: { en: "What else?" }, required: false },
  ],
};

/** Monday to Friday, 09:00 to 17:00, UTC; Wednesday 6 March 2024 is a holiday. */
export const office: BusinessCalendar = {
  id: "office",
  version: 1,
  timeZone: "Etc/UTC",
  coverage: { from: "2024-01-01", to: "2024-12-31" },
  weekly: Object.fromEntries(
    ["monday", "tuesday", "wednesday", "thursday", "friday"].map((day) => [day, [{ open: "09:00", close: "17:00" }]]),
  ),
  exceptionalDays: { "2024-03-06": { kind: "holiday", name: "A holiday" } },
  provisionalYears: [],
};

/** A policy that asks nothing of callbacks; tests add what they are about. */
export function house(
  callbacks: Partial<HandlingPolicy["callbacks"]> = {},
  more: Partial<HandlingPolicy> = {},
): HandlingPolicy {
  return {
    ...lenientPolicy,
    calendar: { id: office.id, version: office.version },
    callbacks: { ...lenientPolicy.callbacks, ...callbacks },
    questionnaires: [form],
    ...more,
  };
}
