import type { HandlingPolicy } from "@complaint-ledger/policy";
import { chinaPostBranch } from "./china-post-branch.ts";
import { expressDelivery } from "./express-delivery.ts";
import { itAfterSales } from "./it-after-sales.ts";
import { manufacturingHandlingRule } from "./manufacturing-handling-rule.ts";
import { manufacturingOperatingRule } from "./manufacturing-operating-rule.ts";
import { patientComplaint } from "./patient-complaint.ts";
import { telecomComplaint } from "./telecom-complaint.ts";

/** The documented procedures of organisations, each as one policy, ready to be pinned to complaints. */
export const procedures: readonly HandlingPolicy[] = [
  chinaPostBranch,
  expressDelivery,
  itAfterSales,
  patientComplaint,
  manufacturingOperatingRule,
  manufacturingHandlingRule,
  telecomComplaint,
];
