const header =
  "case_enquiry_id,open_dt,target_dt,closed_dt,ontime,case_status,closure_reason,case_title,subject,reason,type,queue," +
  "department,submittedphoto,closedphoto,location,fire_district,pwd_district,city_council_district,police_district," +
  "neighborhood,neighborhood_services_district,ward,precinct,location_street_name,location_zipcode,latitude,longitude,source";

/** A file of made-up cases in the columns of the published one, for machines that do not have it. */
export function syntheticCases(cases: number): string {
  const lines = Array.from({ length: cases }, (_, i) => {
    const open = localTime(i * 270);
    const target = i % 5 === 0 ? "" : localTime(i * 270 + 86_400 * 7);
    const isOpen = i % 16 === 0;
    const closed = isOpen ? "" : localTime(i * 270 + 86_400 * (i % 11));
    const status = isOpen ? "Open" : "Closed";
    return (
      `9${String(i).padStart(11, "0")},${open},${target},${closed},ONTIME,${status},Case ${status} made up,Lamp ${i % 97},` +
      `Works,Lights,Lamp out,W_lamps,W${i % 10},,,${i} Example Street,1,1,1,A1,Example,1,Ward 1,0101,Example Street,00000,42,-71,Call`
    );
  });
  return [header, ...lines, ""].join("\n");
}

/** Seconds after the beginning of July 2011 as a wall-clock time. */
function localTime(seconds: number): string {
  return new Date(Date.UTC(2011, 6, 1) + seconds * 1000).toISOString().slice(0, 19).replace("T", " ");
}
