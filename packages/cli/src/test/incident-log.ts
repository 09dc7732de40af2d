import { createReadStream } from "node:fs";
import { parse } from "csv-parse";

/** One update as the log has it. */
export interface LoggedUpdate {
  /** Physical line, from 1. */
  readonly line: number;
  readonly state: string;
  /** Epoch milliseconds, the log's clocks taken as UTC. */
  readonly at: number;
  readonly openedAt: number;
  readonly group: string;
  readonly reassignments: number;
  readonly reopenings: number;
  readonly madeSla: string;
}

/** Reads the log by a parser of others' making: the updates of each incident, in the order of the file. */
export async function loggedIncidents(file: string): Promise<ReadonlyMap<string, readonly LoggedUpdate[]>> {
  const incidents = new Map<string, LoggedUpdate[]>();
  const rows: AsyncIterable<Readonly<Record<string, string>>> = createReadStream(file).pipe(parse({ columns: true }));
  let line = 1;
  for await (const row of rows) {
    line += 1;
    const number = row["number"] ?? "";
    const update: LoggedUpdate = {
      line,
      state: row["incident_state"] ?? "",
      at: logged(row["sys_updated_at"]),
      openedAt: logged(row["opened_at"]),
      group: row["assignment_group"] ?? "",
      reassignments: Number(row["reassignment_count"]),
      reopenings: Number(row["reopen_count"]),
      madeSla: row["made_sla"] ?? "",
    };
    const updates = incidents.get(number);
    if (updates === undefined) incidents.set(number, [update]);
    else updates.push(update);
  }
  return incidents;
}

function logged(text = ""): number {
  const [day = 0, month = 0, year = 0, hours = 0, minutes = 0] = text.split(/[/ :]/).map(Number);
  return Date.UTC(year, month - 1, day, hours, minutes);
}
