/** What goes wrong at the server, until it is set back. Tests change it while the server runs. */
export interface Faults {
  /** It takes calls and never answers. */
  silent: boolean;
  /** So many of the next appends are committed and never answered. */
  answersToLose: number;
  /** So many of the next appends are committed, and the server dies before it answers. */
  deathsAfterCommit: number;
  /** It dies in the middle of the next append, before anything is committed. */
  deathsBeforeCommit: number;
  /** It is no leader; this one is. */
  leader: { readonly host: string; readonly port: number } | undefined;
  /**
   * Milliseconds until the followers have an append. Until then it is not acknowledged, nobody reads it and a retry of
   * it is not answered at all; but other appends are already judged by it.
   */
  replicationDelay: number;
  /** It answers a retry with −1 for the position, as the real server does when it cannot read the event back. */
  forgetsPositions: boolean;
  /** Milliseconds that its clock is ahead of the client's. */
  clockAhead: number;
  /** Bytes of data, metadata and type of one append. Up to version 25.0 the real server takes 1 MiB. */
  maxAppendSize: number;
  /** It lets nobody write or read. */
  deniesAccess: boolean;
}

/** Nothing goes wrong. */
export function noFaults(): Faults {
  return {
    silent: false,
    answersToLose: 0,
    deathsAfterCommit: 0,
    deathsBeforeCommit: 0,
    leader: undefined,
    replicationDelay: 0,
    forgetsPositions: false,
    clockAhead: 0,
    maxAppendSize: 1024 * 1024,
    deniesAccess: false,
  };
}
