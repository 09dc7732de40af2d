/** Limits of every store, so that a ledger can move between stores. Sizes are bytes of UTF-8 JSON text. */
export const limits: {
  /** 256 KiB: payload, metadata and envelope fields of one event; its schema version counts as 8 bytes. */
  readonly eventBytes: number;
  /** 512 KiB: all events of one append. */
  readonly appendBytes: number;
  /** Nesting of objects and arrays in a payload. */
  readonly depth: number;
  /** Characters of a stream name or event type. */
  readonly nameLength: number;
} = { eventBytes: 256 * 1024, appendBytes: 512 * 1024, depth: 32, nameLength: 200 };
