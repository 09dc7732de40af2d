import type { Importer, Reading } from "../importer.ts";
import { csvHeader } from "../text/csv-header.ts";
import type { CsvRecord } from "../text/csv-reader.ts";
import { csvRecords } from "../text/csv-records.ts";
import { caseReader } from "./case-reader.ts";
import { laterColumns, mappedColumns } from "./columns.ts";
import { FORMAT } from "./format.ts";

/**
 * Service requests of the City of Boston as it publishes them (311, one row a case), taken as complaints with a promised
 * deadline. Times are wall-clock times of America/New_York.
 */
export const boston311: Importer = {
  format: FORMAT,
  description: "CSV of the City of Boston's 311 service requests, one row a case",
  async *read(bytes) {
    const required = [...mappedColumns, ...laterColumns];
    let readCase: ((record: CsvRecord) => Reading) | undefined;
    for await (const record of csvRecords(bytes)) {
      if (readCase === undefined) readCase = caseReader(csvHeader(record, required));
      else yield readCase(record);
    }
    // A file without a header is told what it lacks, as any other.
    if (readCase === undefined) csvHeader(undefined, required);
  },
};
