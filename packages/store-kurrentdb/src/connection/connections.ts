import { replaceableClient, type ReplaceableClient } from "./replaceable-client.ts";

/** What a store speaks to its server through: several clients, so that giving one up breaks off nothing of another kind. */
export interface Connections {
  readonly reading: ReplaceableClient;
  readonly writing: readonly ReplaceableClient[];
  readonly following: ReplaceableClient;
  /** Lets go of them all. Without this the process would never end. */
  readonly dispose: () => Promise<void>;
}

/** Each of them takes few appends at once, and a server with followers takes milliseconds for one. */
const WRITING = 4;

/** Connections that are made when they are first used. Throws `invalid-connection-string`. */
export function connectionsTo(connectionString: string): Connections {
  const reading = replaceableClient(connectionString, false);
  const writing = Array.from({ length: WRITING }, () => replaceableClient(connectionString, true));
  const following = replaceableClient(connectionString, true);
  // An address that the client does not understand is refused now, and not at the first use.
  reading.current();
  return {
    reading,
    writing,
    following,
    async dispose() {
      await Promise.all([reading, ...writing, following].map((client) => client.dispose()));
    },
  };
}
