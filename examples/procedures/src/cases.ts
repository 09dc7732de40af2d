import { lostParcelAtTheCounter } from "./cases/china-post-branch.ts";
import { groupVisit } from "./cases/china-post-emergency.ts";
import { lostConsignment } from "./cases/express-delivery.ts";
import { adapterLeftBehind } from "./cases/it-after-sales.ts";
import { disputedCountermeasure } from "./cases/manufacturing-handling-rule.ts";
import { compensationClaim, notOurs, pretext } from "./cases/manufacturing-operating-rule.ts";
import { approvedRefusal, secondTreatment, withdrawal } from "./cases/patient-complaint.ts";
import { noSignal, venting } from "./cases/telecom-complaint.ts";
import type { ProcedureCase } from "./procedure-case.ts";

/** Every case by its complaint id. The first of each procedure goes through all of its steps, the others end otherwise. */
export const cases: Readonly<Record<string, ProcedureCase>> = {
  "lost-parcel": lostParcelAtTheCounter,
  "group-visit": groupVisit,
  "lost-consignment": lostConsignment,
  "adapter-left-behind": adapterLeftBehind,
  "second-treatment": secondTreatment,
  withdrawal,
  "approved-refusal": approvedRefusal,
  "compensation-claim": compensationClaim,
  pretext,
  "not-ours": notOurs,
  "disputed-countermeasure": disputedCountermeasure,
  "no-signal": noSignal,
  venting,
};
