import type { LabelTable } from "../label-table.ts";

/** Words between the words, in English. */
export const phrases: LabelTable["phrases"] = {
  asOf: "as of {time}",
  asKnownAt: "as known at {time}",
  eventsCounted: "{count} events",
  recordedBy: "by {actor}, recorded {time}",
  onBehalfOf: "{actor} for {other}",
  recordedLate: "recorded late: {reason}",
  masked: "[personal]",
  personalMasked: "personal data masked",
  yes: "yes",
  no: "no",
  unknown: "unknown",
  // No currency is guessed to have two decimals.
  money: "{amount} {currency} (minor units)",
  version: "{id} version {version}",
  clockOf: "{clock} of {policy}",
  weighted: "{party}, weight {weight}",
  duration: "{amount} {unit}",
  inBrackets: "{name} ({detail})",
  labelled: "{label}: {value}",
  comma: ", ",
  semicolon: "; ",
  span: "{from} – {to}, {duration}",
  days: "{amount} d",
  hours: "{amount} h",
  minutes: "{amount} min",
  seconds: "{amount} s",
  notReckoned: "Not held against the policies: {problem}.",
};
