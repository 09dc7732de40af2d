import type { ComplaintEvent } from "@complaint-ledger/complaint";
import { recordedHistory, type Happening } from "@complaint-ledger/testing";
import { dossierOf, type DossierOptions } from "../dossier-of.ts";
import type { Dossier } from "../dossier.ts";
import { atHand } from "./rules-at-hand.ts";

/** The dossier of a complaint to which this happened; what the options do not say is as in `atHand`. */
export function dossierAfter(happenings: readonly Happening[], options: Partial<DossierOptions> = {}): Dossier {
  return dossierFrom(recordedHistory(happenings), options);
}

/** The dossier of these events, which must be there. */
export function dossierFrom(events: readonly ComplaintEvent[], options: Partial<DossierOptions> = {}): Dossier {
  const dossier = dossierOf(events, { ...atHand, ...options });
  if (dossier === undefined) throw new Error("nothing is recorded from this viewpoint");
  return dossier;
}
