import * as z from "zod";
import { complainantText, identifier } from "../fields/text.ts";
import { byId, unknownId } from "../rules/identity.ts";
import { defineStep, type Rule, type Step } from "../step.ts";
import { unattachedEvidence } from "./evidence-references.ts";

/** Where information can come from that is easily overlooked, as the manufacturing procedure lists it. */
export type InformationSource =
  | "repairReport"
  | "dealerNote"
  | "salesReport"
  | "return"
  | "subcontractor"
  | "colleague"
  | "complainant"
  | "authority"
  | "other";

/** Information came in, asked for or not. A request may be answered in parts. */
export interface InformationReceived {
  /** The request it answers; absent: nobody had asked. */
  readonly request?: string;
  /** Unit, company or pseudonymous person id. */
  readonly from: string;
  readonly source?: InformationSource;
  readonly content: string;
  /** Ids of evidence that came with it. */
  readonly evidence?: readonly string[];
}

const schema: z.ZodType<InformationReceived> = z.strictObject({
  request: z.exactOptional(identifier),
  from: identifier,
  source: z.exactOptional(
    z.enum([
      "repairReport",
      "dealerNote",
      "salesReport",
      "return",
      "subcontractor",
      "colleague",
      "complainant",
      "authority",
      "other",
    ]),
  ),
  content: complainantText,
  evidence: z.exactOptional(z.array(identifier).max(100)),
});

const requestExists: Rule<InformationReceived> = ({ data: { request }, state }) =>
  request === undefined
    ? []
    : unknownId(
        "request",
        "information request",
        byId(state.investigation.informationRequests, request) !== undefined,
        request,
      );

const evidenceIsOnFile: Rule<InformationReceived> = ({ data, state }) =>
  unattachedEvidence("evidence", data.evidence, state);

/** `ReceiveInformation` records `InformationReceived`: when that is possible, and what it changes. */
export const receiveInformation: Step<"ReceiveInformation", "InformationReceived"> = defineStep({
  command: "ReceiveInformation",
  event: "InformationReceived",
  version: 1,
  phases: ["open"],
  precedesLodging: true,
  schema,
  rules: [requestExists, evidenceIsOnFile],
  evolve(draft, event) {
    const request = byId(draft.investigation.informationRequests, event.data.request ?? "");
    if (request !== undefined) request.answered = true;
  },
});
