export {
  registerBreakdowns,
  registerCounts,
  type RegisterBreakdown,
  type RegisterGroup,
} from "./entries/register-counts.ts";
export { registerEntry, type RegisterEntry } from "./entries/register-entry.ts";
export type { RegisterFilter } from "./entries/register-filter.ts";
export { registerOrders, type RegisterOrder } from "./entries/register-order.ts";
export { registerRows } from "./entries/register-rows.ts";
export { complaintRegister } from "./facts/complaint-register.ts";
export type * from "./facts/register-row.ts";
