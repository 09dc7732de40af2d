/** The columns that mean something to the ledger. Any other column is kept as an attribute of the complaint. */
export const mappedColumns = [
  "case_enquiry_id",
  "open_dt",
  "target_dt",
  "closed_dt",
  "case_status",
  "closure_reason",
  "case_title",
  "type",
  "department",
  "location",
  "location_street_name",
  "location_zipcode",
  "latitude",
  "longitude",
  "source",
] as const;

/** A column of {@link mappedColumns}. */
export type MappedColumn = (typeof mappedColumns)[number];

/**
 * Columns about the end of a case, filled in long after it was opened. They are kept with the import and not with the
 * lodging, so that nothing seems to have been known earlier than it was.
 */
export const laterColumns = ["ontime", "closedphoto"] as const;
