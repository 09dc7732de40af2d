import type { Grounds } from "../command-line/grounds.ts";
import { counted } from "./counted.ts";
import type { TimeText } from "./local-time.ts";
import { printable } from "./printable.ts";

/** What an answer rests on, in a line: the last one of every report. */
export function groundsText({ name, events, lastRecordedAt }: Grounds, time: TimeText): string {
  const last = lastRecordedAt === null ? "" : `, the last recorded ${time(lastRecordedAt)}`;
  return `It rests on ${counted(events, "event")} of ${printable(name)}${last}\n`;
}
