import { mei, pia, quy } from "../arbitraries/cast.ts";
import type { invariants } from "./invariants.ts";
import {
  lodged,
  closed,
  cny,
  proposed,
  offered,
  instructed,
  executed,
  calledBack,
  determination,
  attached,
  determined,
  disclosed,
  appealed,
  decidedBy,
  revised,
  sanctioned,
  punished,
  extended,
} from "./pieces.ts";
import { lodgedUnder, planted, type Planted } from "./planted.ts";

/** A history that breaks an invariant with its last event, and what the breach is called. */
export const brokenHistories: readonly (readonly [keyof typeof invariants, string, readonly Planted[]])[] = [
  ["lifecycle", "before lodging", [planted("ComplaintAcknowledged", { medium: "phone" })]],
  ["lifecycle", "lodged twice", [lodged, lodged]],
  ["lifecycle", "on a closed complaint", [lodged, closed, planted("HandlerAssigned", { handler: "mei" })]],
  ["lifecycle", "reopened while open", [lodged, planted("ComplaintReopened", { reason: "Still lost." })]],
  ["lifecycle", "instructs what is not owed", [lodged, closed, instructed]],
  [
    "lifecycle",
    "pauses a closed complaint",
    [lodged, closed, planted("ClockPaused", { pause: "p", from: "2024-03-01T00:00:00.000Z", reason: "mediation" })],
  ],
  [
    "separationOfDuties",
    "mei, who proposed",
    [lodged, proposed("a", 100), planted("SolutionApproved", { solution: "a" })],
  ],
  [
    "separationOfDuties",
    "pia, who proposed",
    [
      lodged,
      planted("ComplaintClosed", { outcome: "refused", approvedBy: pia }, { by: { ...mei, onBehalfOf: "pia" } }),
    ],
  ],
  ["separationOfDuties", "pia, who classified", [lodged, attached, determined, disclosed, appealed, decidedBy(pia)]],
  ["separationOfDuties", "mei, who appealed", [lodged, attached, determined, disclosed, appealed, decidedBy(mei)]],
  [
    "separationOfDuties",
    "sol, who handled it",
    [lodgedUnder("strict"), planted("HandlerAssigned", { handler: "sol" }), calledBack("c-1", "satisfied")],
  ],
  ["approvalLimits", "beyond every limit", [lodgedUnder("tiered"), proposed("a", 100, 1_001), offered("a")]],
  [
    "approvalLimits",
    "beyond every limit",
    [lodgedUnder("tiered"), proposed("a", 600), offered("a"), proposed("b", 600), offered("b")],
  ],
  ["approvalLimits", "approval that is always asked", [lodgedUnder("strict"), proposed("a", 100), offered("a")]],
  [
    "approvalLimits",
    "does not promise it",
    [
      lodged,
      proposed("a", 100),
      offered("a"),
      planted("SolutionAccepted", { solution: "a", option: "o-0", manner: "spoken" }),
      planted("RemedyInstructed", { remedy: "r", solution: "a", kind: "refund", amount: cny(101), unit: "finance" }),
    ],
  ],
  ["clockAdministration", "after it expired", [lodgedUnder("statute"), extended(1, "2024-03-11T00:00:00.001Z")]],
  ["clockAdministration", "too far", [lodgedUnder("statute"), extended(6)]],
  ["clockAdministration", "too often", [lodgedUnder("statute"), extended(1), extended(1)]],
  [
    "clockAdministration",
    "waives in advance",
    [
      lodgedUnder("statute"),
      planted("BreachWaived", { clock: { policy: "statute", clock: "resolve" }, reason: "Snow.", approvedBy: quy }),
    ],
  ],
  ["liability", "executed before disclosure", [lodged, attached, determined, ...sanctioned, punished]],
  [
    "liability",
    "executed while an appeal was open",
    [lodged, attached, determined, disclosed, ...sanctioned, appealed, punished],
  ],
  [
    "liability",
    "executed on a superseded finding",
    [lodged, attached, determined, disclosed, ...sanctioned, revised, punished],
  ],
  [
    "liability",
    "where the shares say atFault",
    [lodged, attached, planted("LiabilityDetermined", { ...determination, responsibility: "notAtFault" })],
  ],
  ["liability", "rests on e-1, which is not on file", [lodged, determined]],
  ["closure", "closed without finalReply", [lodgedUnder("tiered"), closed]],
  [
    "closure",
    "closed without remediesExecuted",
    [lodgedUnder("tiered"), instructed, planted("RemedyFailed", { remedy: "r-1", reason: "Gone." }), closed],
  ],
  [
    "closure",
    "closed without finalReply",
    [
      lodgedUnder("tiered"),
      planted("ReplyIssued", { reply: "r", kind: "final", medium: "post", inWriting: true }),
      planted("ComplaintWithdrawn", { manner: "spoken" }),
      planted("ComplaintClosed", { outcome: "withdrawn" }),
      planted("ComplaintReopened", { reason: "Still lost." }),
      closed,
    ],
  ],
  ["closure", "nothing on record makes it withdrawn", [lodged, planted("ComplaintClosed", { outcome: "withdrawn" })]],
  [
    "closure",
    "strict knows no closing as unspecified",
    [lodgedUnder("strict"), planted("ComplaintClosed", { outcome: "unspecified" })],
  ],
  [
    "callbackAttempts",
    "abandoned after 1 failed attempts",
    [
      lodgedUnder("strict"),
      planted("CallbackAttempted", { callback: "c", purpose: "outcome", medium: "phone", result: "noAnswer" }),
      planted("CallbackAbandoned", { callback: "c", reason: "Nobody answers." }),
    ],
  ],
  ["dissatisfaction", "dissatisfaction of c-1", [lodged, calledBack("c-1", "dissatisfied"), closed]],
  [
    "dissatisfaction",
    "dissatisfaction of c-1",
    [lodged, calledBack("c-1", "dissatisfied"), calledBack("c-2", "satisfied"), closed],
  ],
  [
    "dissatisfaction",
    "dissatisfaction of c-1",
    [lodged, instructed, executed, calledBack("c-1", "dissatisfied"), calledBack("c-2", "satisfied"), closed],
  ],
  [
    "dissatisfaction",
    "disposes of no dissatisfaction",
    [
      lodged,
      calledBack("c-1", "satisfied"),
      planted("DissatisfactionDisposed", { callback: "c-1", reason: "None.", approvedBy: quy }),
    ],
  ],
  [
    "time",
    "recorded before it happened",
    [lodged, planted("CaseReviewed", { findings: "Rail." }, { occurredAt: "2024-03-02T00:00:00.000Z" })],
  ],
  [
    "time",
    "before the complaint arose",
    [lodged, planted("CaseReviewed", { findings: "Rail." }, { occurredAt: "2024-02-29T23:59:59.999Z" })],
  ],
  [
    "time",
    "nobody says why",
    [
      lodgedUnder("tiered"),
      planted(
        "CaseReviewed",
        { findings: "Rail." },
        { occurredAt: "2024-03-01T00:00:00.000Z", recordedAt: "2024-03-01T12:00:00.001Z" },
      ),
    ],
  ],
  ["identity", "solution a exists already", [lodged, proposed("a", 1), proposed("a", 1)]],
  ["identity", "there is no remedy r-1", [lodged, executed]],
  [
    "order",
    "follows SolutionProposed",
    [lodged, proposed("a", 1), planted("SolutionDeclined", { solution: "a", wanted: "More." })],
  ],
  ["order", "follows SanctionExecuted", [lodged, ...sanctioned, punished, punished]],
  [
    "policyWishes",
    "no policy knows fraud",
    [lodgedUnder("strict"), planted("ComplaintClassified", { category: "fraud" })],
  ],
  ["policyWishes", "not at hand", [lodgedUnder("unheard-of")]],
];
