import { steps, type ComplaintEvent } from "@complaint-ledger/complaint";
import { procedures } from "@complaint-ledger/regimes";
import { complaintInvariants, invariantBreaches } from "@complaint-ledger/testing";
import { describe, expect, it } from "vitest";
import { cases } from "./cases.ts";
import { play } from "./play.ts";
import { threeAnswers, type ThreeAnswers } from "./read-models.ts";
import { emptyStage } from "./stage.ts";
import { tell } from "./tell.ts";

/** What the read models answer at the end of each case, in short. */
interface Expected {
  /** Each clock that started, and how it stands; a second run with its number. */
  readonly clocks: readonly string[];
  readonly liability: string;
  /** Each callback with what became of it, and what followed from dissatisfaction. */
  readonly callbacks: readonly string[];
  /** What an auditor would remark. */
  readonly remarks?: readonly string[];
}

const expected: Readonly<Record<string, Expected>> = {
  "lost-parcel": {
    clocks: ["immediateReply met", "1 met"],
    liability: "notAtFault, 2 on record; sanction-1 withdrawn, sanction-2 executed",
    callbacks: ["callback-1 completed"],
  },
  "group-visit": {
    clocks: ["immediateReply met", "reportEmergency met"],
    liability: "no finding",
    callbacks: ["callback-1 abandoned"],
  },
  "lost-consignment": {
    clocks: [
      "passOn met",
      "inform met",
      "resolve-major met",
      "passOn 2 met",
      "inform 2 running",
      "resolve-major 2 met",
    ],
    liability: "atFault, 1 on record; loader executed, manager executed, delay executed",
    callbacks: ["callback-1 completed", "callback-2 completed, newSolution", "callback-3 completed"],
    remarks: ["record-contradicted", "remedy-contradicted"],
  },
  "adapter-left-behind": {
    clocks: ["resolve met"],
    liability: "no finding",
    callbacks: ["callback-1 completed, newSolution", "callback-2 completed"],
  },
  "second-treatment": {
    clocks: ["passOn met", "answer met", "passOn 2 running", "answer 2 met"],
    liability: "no finding",
    callbacks: ["callback-1 completed", "callback-2 completed", "callback-3 completed"],
  },
  withdrawal: { clocks: ["passOn cancelled", "answer cancelled"], liability: "no finding", callbacks: [] },
  "approved-refusal": { clocks: ["passOn running", "answer met"], liability: "no finding", callbacks: [] },
  "compensation-claim": { clocks: ["findCause met"], liability: "no finding", callbacks: [] },
  pretext: { clocks: [], liability: "no finding", callbacks: [] },
  "not-ours": { clocks: [], liability: "no finding", callbacks: [] },
  "disputed-countermeasure": {
    clocks: ["countermeasure met", "writtenReply met"],
    liability: "notAtFault, 1 on record; notice-1 reversed, notice-2 withdrawn",
    callbacks: [],
  },
  "no-signal": {
    clocks: ["handOver met", "deadline-1 met"],
    liability: "no finding",
    callbacks: ["visit-1 completed", "visit-2 completed", "later completed, disposed"],
  },
  venting: { clocks: [], liability: "no finding", callbacks: [] },
};

/** Events that no documented procedure leads to, and why. */
const unused: Readonly<Record<string, string>> = {
  ClockPaused: "no procedure names a pause",
  ClockPauseRevised: "no procedure names a pause",
  ClockResumed: "no procedure names a pause",
  ClockExtended: "no procedure lets a clock be extended; an answer is deferred instead",
  BreachWaived: "no procedure excuses an overdue answer",
  MilestoneReached: "no procedure has a step of its own beside the ledger's events",
  PolicyRebased: "each procedure has one version so far",
};

interface Walked {
  readonly events: readonly ComplaintEvent[];
  readonly answers: ThreeAnswers;
  readonly phase: string | undefined;
}

async function walk(complaintId: string): Promise<Walked> {
  const procedureCase = cases[complaintId];
  if (procedureCase === undefined) throw new Error(`no case is called ${complaintId}`);
  const stage = emptyStage();
  const played = await play(procedureCase, complaintId, stage);
  const events = await Array.fromAsync(stage.ledger.history(complaintId));
  const { phase } = (await stage.ledger.complaint(complaintId)) ?? {};
  const answers = await threeAnswers(stage.ledger, complaintId, played.at(-1)?.act.at ?? "");
  await stage.ledger.close();
  return { events, answers, phase };
}

function inShort({ sla, liability: { findings, remarks }, callbacks }: ThreeAnswers): Required<Expected> {
  const sanctions = findings.history.flatMap((finding) => finding.sanctions);
  const clocks = (sla?.clocks ?? []).filter(({ status }) => status !== "notStarted");
  return {
    clocks: clocks.map(({ clock, run, status }) => `${clock}${run === 0 ? "" : ` ${run + 1}`} ${status}`),
    liability:
      findings.current === null
        ? "no finding"
        : `${findings.current.mainResponsibility}, ${findings.history.length} on record; ${sanctions.map(({ sanction, status }) => `${sanction} ${status}`).join(", ")}`,
    callbacks: callbacks.trail.callbacks.map(
      ({ callback, status, followed }) => `${callback} ${status}${followed === null ? "" : `, ${followed.kind}`}`,
    ),
    remarks: [...remarks, ...callbacks.remarks].map(({ code }) => code),
  };
}

describe.each(Object.keys(cases))("the case %s", (complaintId) => {
  it("goes through its procedure step by step, and the three read models answer at its end", async () => {
    const { answers, events, phase } = await walk(complaintId);
    expect(inShort(answers)).toEqual({ remarks: [], ...expected[complaintId] });
    expect(phase).toBe("closed");
    expect(invariantBreaches({ events, policies: procedures }, Object.values(complaintInvariants))).toEqual([]);
  });
});

describe("the documented procedures", () => {
  it("are all walked through", () => {
    const walked = Object.values(cases).map(({ policy }) => policy.id);
    expect(new Set(walked)).toEqual(new Set(procedures.map(({ id }) => id)));
  });

  it("lead to every event but those that none of them knows", async () => {
    const walked = await Promise.all(Object.keys(cases).map(walk));
    const happened = new Set<string>(walked.flatMap(({ events }) => events.map(({ type }) => type)));
    const missing = steps.map(({ event }) => event).filter((event) => !happened.has(event));
    expect(missing.toSorted()).toEqual(Object.keys(unused).toSorted());
  });

  it("are told with their refusals, and with what the read models answer", async () => {
    const text = (await tell("lost-consignment", cases["lost-consignment"] ?? expect.fail())).join("\n");
    expect(text).toContain("refused: closure: the complainant has no final reply in this run.".slice(0, -1));
    expect(text).toContain("Time limits: met");
    expect(text).toContain("person loader-9: 1 of 1");
    expect(text).toContain("callback-2 (outcome): completed, 1 steps; what followed: newSolution");
  });
});
