/** The columns of the City of Boston's file. */
const columns = [
  "case_enquiry_id",
  "open_dt",
  "target_dt",
  "closed_dt",
  "ontime",
  "case_status",
  "closure_reason",
  "case_title",
  "subject",
  "reason",
  "type",
  "queue",
  "department",
  "submittedphoto",
  "closedphoto",
  "location",
  "fire_district",
  "pwd_district",
  "city_council_district",
  "police_district",
  "neighborhood",
  "neighborhood_services_district",
  "ward",
  "precinct",
  "location_street_name",
  "location_zipcode",
  "latitude",
  "longitude",
  "source",
] as const;

/** Values of a row by column; what is not given is as in {@link ordinaryRow}. */
export type BostonRow = Partial<Record<(typeof columns)[number], string>>;

/** An invented case, closed in time. */
const ordinaryRow: BostonRow = {
  case_enquiry_id: "900000000001",
  open_dt: "2011-07-04 09:15:00",
  target_dt: "2011-07-08 09:15:00",
  closed_dt: "2011-07-05 16:00:00",
  ontime: "ONTIME",
  case_status: "Closed",
  closure_reason: "Case Closed Case Resolved The lamp burns again. ",
  case_title: "Lamp out",
  subject: "Lighting Office",
  reason: "Lamps",
  type: "Lamp Outage",
  queue: "LAMP_North",
  department: "LAMP",
  location: "1 Example Row  Sampletown  MA  00000",
  neighborhood: "Sampletown",
  location_street_name: "1 Example Row",
  location_zipcode: "00000",
  latitude: "42.0",
  longitude: "-71.0",
  source: "Self Service",
};

/** The text of a file with these rows. */
export function bostonCsv(rows: readonly BostonRow[], lineEnd = "\n"): string {
  const lines = rows.map((row) => {
    const values: BostonRow = { ...ordinaryRow, ...row };
    return columns.map((column) => quoted(values[column] ?? "")).join(",");
  });
  return [columns.join(","), ...lines].map((line) => line + lineEnd).join("");
}

/** So many invented cases, all different: every third open, every fourth without a target. */
export function manyRows(count: number): readonly BostonRow[] {
  return Array.from({ length: count }, (_, i) => ({
    case_enquiry_id: String(900_000_000_000 + i),
    case_title: `Lamp ${i} out`,
    ...(i % 3 === 0 ? { case_status: "Open", closed_dt: "", closure_reason: " " } : {}),
    ...(i % 4 === 0 ? { target_dt: "" } : {}),
  }));
}

function quoted(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
