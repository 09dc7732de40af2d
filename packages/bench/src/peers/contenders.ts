import type { Contender } from "./contender.ts";
import { actMemory } from "./contenders/act-memory.ts";
import { actSqlite } from "./contenders/act-sqlite.ts";
import { castoreMemory } from "./contenders/castore-memory.ts";
import { emmettMemory } from "./contenders/emmett-memory.ts";
import { emmettSqlite, emmettSqliteOneConnection } from "./contenders/emmett-sqlite.ts";
import { evtstoreMemory } from "./contenders/evtstore-memory.ts";
import { evtstoreSqlite } from "./contenders/evtstore-sqlite.ts";
import { limitMemory } from "./contenders/limit-memory.ts";
import { limitSqlite } from "./contenders/limit-sqlite.ts";
import { thisProjectMemory } from "./contenders/this-project-memory.ts";
import { thisProjectSqlite, thisProjectSqliteChecked } from "./contenders/this-project-sqlite.ts";

/** Where a store keeps its events. Stores are compared with those that keep them in the same place. */
export type Keeping = "memory" | "SQLite";

/** The stores compared, by where they keep their events; the first of each is what the others are compared with. */
export const contenders: Readonly<Record<Keeping, Readonly<Record<string, Contender>>>> = {
  memory: {
    "this project": thisProjectMemory,
    Emmett: emmettMemory,
    Castore: castoreMemory,
    evtstore: evtstoreMemory,
    act: actMemory,
    "limit: JSON text in lists": limitMemory,
  },
  SQLite: {
    "this project": thisProjectSqlite,
    "this project, payloads checked": thisProjectSqliteChecked,
    Emmett: emmettSqlite,
    "Emmett, one connection": emmettSqliteOneConnection,
    evtstore: evtstoreSqlite,
    act: actSqlite,
    "limit: the bare engine": limitSqlite,
  },
};
