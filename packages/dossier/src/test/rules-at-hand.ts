import { importedHistory, procedures, regulations } from "@complaint-ledger/regimes";
import { chinaCalendar } from "@complaint-ledger/regimes/china-calendar";
import type { DossierOptions } from "../dossier-of.ts";

/** Every shipped policy, and the calendar of Chinese offices; looked at from when the stories are over. */
export const atHand: DossierOptions = {
  policies: [importedHistory, ...procedures, ...regulations],
  calendars: [chinaCalendar({ unannounced: "provisional" })],
  provisional: "mark",
  asOf: "2024-12-31T00:00:00.000Z",
};
