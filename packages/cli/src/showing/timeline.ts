import type { ComplaintEvent } from "@complaint-ledger/complaint";
import type { TimeText } from "../text/local-time.ts";
import { printable } from "../text/printable.ts";
import { sentenceOf } from "./sentence-of.ts";
import { actorText } from "./sentences/parts.ts";

/** Where details begin, beneath the headline. */
const INDENT = " ".repeat(28);

/** Widest line of a detail; longer ones go on beneath. */
const WIDEST = 72;

/** One event of a dossier: when, what in words, by whom; beneath it what else it says. */
export function* timelineLines(event: ComplaintEvent, time: TimeText): Generator<string> {
  const { headline, details = {} } = sentenceOf(event, time);
  yield `${time(event.occurredAt).padEnd(INDENT.length)}${printable(headline)}`;
  for (const [label, text] of Object.entries(details)) {
    if (text === undefined) continue;
    yield* wrapped(`${printable(label)}: ${printable(text)}`);
  }
  const late = event.metadata["lateReason"];
  if (late !== undefined) yield* wrapped(`recorded late: ${printable(late)}`);
  yield `${INDENT}by ${printable(actorText(event.actor))}, recorded ${time(event.recordedAt)}`;
}

function* wrapped(text: string): Generator<string> {
  let line = "";
  for (const word of text.split(" ").filter((part) => part !== "")) {
    if (line !== "" && line.length + 1 + word.length > WIDEST) {
      yield INDENT + line;
      line = `  ${word}`;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  yield INDENT + line;
}
