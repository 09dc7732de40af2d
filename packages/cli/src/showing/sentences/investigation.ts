import type { InvestigationEvents } from "@complaint-ledger/complaint";
import { words } from "../../text/words.ts";
import type { Sentences } from "../sentence.ts";
import { listText } from "./parts.ts";

/** What was found out about a complaint, in words. */
export const investigationSentences: Sentences<InvestigationEvents> = {
  StatementTaken: ({ subject, name, capacity, said, medium }) => ({
    headline: `Statement taken of ${name ?? subject} (${words(capacity)}) by ${words(medium)}`,
    details: { said },
  }),
  EvidenceAttached: ({ evidence, kind, reference, sha256, description }) => ({
    headline: `Evidence ${evidence} attached: ${words(kind)}`,
    details: { kept: reference, "SHA-256": sha256, description },
  }),
  InformationRequested: ({ from, question, wantedBy }, time) => ({
    headline: `Information requested from ${from}`,
    details: { question, "wanted by": wantedBy === undefined ? undefined : time(wantedBy) },
  }),
  InformationReceived: ({ from, source, content, evidence }) => ({
    headline: `Information received from ${from}`,
    details: { source: source === undefined ? undefined : words(source), content, evidence: listText(evidence) },
  }),
  ContactSheetIssued: ({ sheet, matter, countermeasureUnit, summary }) => ({
    headline: `Contact sheet ${sheet} issued to ${countermeasureUnit} (${matter})`,
    details: { summary },
  }),
  CountermeasureRequested: ({ countermeasure, unit, task, wantedBy }, time) => ({
    headline: `Countermeasure ${countermeasure} requested from ${unit}`,
    details: { task, "wanted by": wantedBy === undefined ? undefined : time(wantedBy) },
  }),
  CountermeasureSubmitted: ({ countermeasure, plan, findings, evidence }) => ({
    headline: `Countermeasure ${countermeasure} submitted`,
    details: { plan, findings, evidence: listText(evidence) },
  }),
  CountermeasureRejected: ({ countermeasure, reason }) => ({
    headline: `Countermeasure ${countermeasure} rejected`,
    details: { reason },
  }),
  CountermeasureMediated: ({ countermeasure, outcome, reason }) => ({
    headline: `Countermeasure ${countermeasure} mediated: ${outcome === "stands" ? "it stands" : "to be redrafted"}`,
    details: { reason },
  }),
  RootCauseFound: ({ rootCause, cause, description, unit, evidence }) => ({
    headline: `Root cause ${rootCause} found: ${words(cause)}`,
    details: { description, unit, evidence: listText(evidence) },
  }),
};
