import { join } from "node:path";
import { withCatalogue } from "@complaint-ledger/event-sourcing";
import { openSqliteEventStore } from "@complaint-ledger/store-sqlite";
import { ledgerCatalogue } from "complaint-ledger";
import type { Contender } from "../contender.ts";
import { throughThePort } from "./through-the-port.ts";

/** The store asserts these at opening, and refuses to write with any others. */
const durability = "journal_mode = wal, synchronous = 2 (asserted when it is opened)";

/** This project's store in one file. */
export const thisProjectSqlite: Contender = {
  open: async (folder) => throughThePort(await openStore(folder), durability),
};

/** The same, with each payload checked against its schema when it is appended and when it is read, as a ledger does it. */
export const thisProjectSqliteChecked: Contender = {
  open: async (folder) => throughThePort(withCatalogue(await openStore(folder), ledgerCatalogue), durability),
};

function openStore(folder: string): ReturnType<typeof openSqliteEventStore> {
  return openSqliteEventStore({ file: join(folder, "events.db") });
}
