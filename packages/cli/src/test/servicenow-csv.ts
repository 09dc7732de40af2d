/** The columns of an incident log that these tests fill in. */
const columns = [
  "number",
  "incident_state",
  "made_sla",
  "caller_id",
  "opened_by",
  "opened_at",
  "sys_updated_at",
  "contact_type",
  "location",
  "category",
  "subcategory",
  "u_symptom",
  "impact",
  "priority",
  "assignment_group",
  "assigned_to",
  "resolved_at",
] as const;

/** Values of a row by column; what is not given is as in {@link ordinaryRow}. */
export type ServicenowRow = Partial<Record<(typeof columns)[number], string>>;

/** An invented update. */
const ordinaryRow: ServicenowRow = {
  number: "INC1",
  incident_state: "New",
  made_sla: "true",
  caller_id: "Caller 1",
  opened_by: "Desk 1",
  opened_at: "1/3/2016 08:00",
  sys_updated_at: "1/3/2016 08:05",
  contact_type: "Phone",
  location: "Place 1",
  category: "Printing",
  subcategory: "Paper",
  u_symptom: "?",
  impact: "2 - Medium",
  priority: "3 - Moderate",
  assignment_group: "Group 1",
  assigned_to: "?",
  resolved_at: "9/9/2016 09:09",
};

/** The text of a log with these updates. */
export function servicenowCsv(rows: readonly ServicenowRow[]): string {
  const lines = rows.map((row) => {
    const values: ServicenowRow = { ...ordinaryRow, ...row };
    return columns.map((column) => values[column] ?? "?").join(",");
  });
  return [columns.join(","), ...lines].map((line) => `${line}\n`).join("");
}
