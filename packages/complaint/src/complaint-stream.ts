const PREFIX = "complaint-";

/** Name of the stream that holds a complaint's events. */
export function complaintStream(complaintId: string): string {
  return PREFIX + complaintId;
}

/** The complaint whose events a stream holds; `undefined` for a stream of another kind. */
export function complaintIdOf(stream: string): string | undefined {
  return stream.startsWith(PREFIX) ? stream.slice(PREFIX.length) : undefined;
}
