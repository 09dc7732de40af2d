/** The columns that mean something to the ledger. */
export const mappedColumns = [
  "number",
  "incident_state",
  "opened_at",
  "opened_by",
  "sys_updated_at",
  "caller_id",
  "contact_type",
  "location",
  "category",
  "subcategory",
  "u_symptom",
  "priority",
  "assignment_group",
  "assigned_to",
] as const;

/** A column of {@link mappedColumns}. */
export type MappedColumn = (typeof mappedColumns)[number];

/**
 * Columns that every row holds as they ended up, or that are filled in late. The last row's are kept with the import and
 * not with the lodging, so that nothing seems to have been known earlier than it was; none is ever the time of an event.
 */
export const laterColumns = [
  "made_sla",
  "resolved_by",
  "resolved_at",
  "closed_at",
  "closed_code",
  "problem_id",
  "rfc",
  "vendor",
  "caused_by",
] as const;

/** Columns about the log itself, which its order and its states tell already. */
export const bookkeepingColumns = [
  "active",
  "reassignment_count",
  "reopen_count",
  "sys_mod_count",
  "sys_updated_by",
] as const;

/** How the log writes that a value is missing. */
export const MISSING = "?";
