/**
 * Everything is kept as the text that was handed in, so that any SQLite tool shows an auditor what the ledger holds and
 * hashing needs no conversion. `STRICT` refuses values of another type; names compare byte by byte (`BINARY`, the default).
 * The triggers make the rule of the ledger a rule of the file: what is recorded stays.
 */
export const createEventsAndStreams = `
CREATE TABLE streams (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE events (
  position       INTEGER PRIMARY KEY,
  stream_id      INTEGER NOT NULL REFERENCES streams (id),
  revision       INTEGER NOT NULL,
  id             TEXT NOT NULL,
  type           TEXT NOT NULL,
  schema_version INTEGER NOT NULL,
  occurred_at    TEXT NOT NULL,
  recorded_at    TEXT NOT NULL,
  actor          TEXT NOT NULL,
  correlation_id TEXT NOT NULL,
  causation_id   TEXT NOT NULL,
  command_id     TEXT NOT NULL,
  data           TEXT NOT NULL,
  metadata       TEXT NOT NULL,
  UNIQUE (stream_id, revision),
  UNIQUE (stream_id, id)
) STRICT;

CREATE TRIGGER events_are_not_changed BEFORE UPDATE ON events
BEGIN SELECT RAISE(ABORT, 'a recorded event is never changed'); END;

CREATE TRIGGER events_are_not_deleted BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'a recorded event is never deleted'); END;

CREATE TRIGGER streams_are_not_changed BEFORE UPDATE ON streams
BEGIN SELECT RAISE(ABORT, 'a stream is never renamed'); END;

CREATE TRIGGER streams_are_not_deleted BEFORE DELETE ON streams
BEGIN SELECT RAISE(ABORT, 'a stream is never deleted'); END;
`;
