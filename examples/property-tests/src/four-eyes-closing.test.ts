import type { ComplaintDecision } from "@complaint-ledger/complaint";
import { handleCommand } from "@complaint-ledger/event-sourcing";
import {
  assertSimulation,
  complaintLives,
  deciderLaws,
  lenientPolicy,
  type ComplaintLife,
  type SimulatedHandling,
  type TriedCommand,
} from "@complaint-ledger/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fourEyesComplaint } from "./four-eyes-closing.ts";

// Commands are chosen in view of where a complaint stands, so lives get far: handed over, closed, reopened, closed again.
// Under a policy that asks nothing, they get further.
const lives = complaintLives({ maxLength: 120, policies: [lenientPolicy] });

/** Somebody tries to close a complaint, at whatever point of its life. */
function closing({ command, context, before }: TriedCommand, by: string): ComplaintDecision {
  const { complaintId, commandId } = command;
  const close = { type: "CloseComplaint", complaintId, commandId, data: { outcome: "withdrawn" } } as const;
  return fourEyesComplaint.decide(close, before, { ...context, actor: { id: by, role: "clerk" } });
}

/** At each point of a life, who has handled the complaint by then; from the events, and not from the state the rule asks. */
function handlersOnTheWay({ tried }: ComplaintLife): readonly (readonly [TriedCommand, ReadonlySet<string>])[] {
  let handlers: ReadonlySet<string> = new Set();
  return tried.map((attempt) => {
    const soFar = handlers;
    const events = attempt.decision.outcome === "accepted" ? attempt.decision.events : [];
    for (const { type, data } of events)
      if (type === "HandlerAssigned") handlers = new Set([...handlers, data.handler]);
    return [attempt, soFar];
  });
}

describe("closing with four eyes", () => {
  it("is refused to everybody who ever handled the complaint, whatever has happened since", () => {
    fc.assert(
      fc.property(lives, (life) => {
        for (const [attempt, handlers] of handlersOnTheWay(life)) {
          for (const handler of handlers) {
            const violations = [expect.objectContaining({ code: "closed-by-handler" })];
            expect(closing(attempt, handler)).toMatchObject({
              rejection: { violations: expect.arrayContaining(violations) },
            });
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it("changes nothing else: every other command, and a closing by anybody else, is answered as the library does", () => {
    fc.assert(
      fc.property(lives, (life) => {
        for (const [{ command, context, before, decision }, handlers] of handlersOnTheWay(life)) {
          if (command.type === "CloseComplaint" && handlers.has(context.actor.id)) continue;
          expect(fourEyesComplaint.decide(command, before, context)).toEqual(decision);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("meets complaints of several handlers often enough for the properties above to mean something", () => {
    const met = fc.sample(lives, { numRuns: 100, seed: 1 }).filter(({ state }) => state.ownership.handlers.length > 1);
    expect(met.length).toBeGreaterThan(3);
  });
});

describe.each(
  deciderLaws(
    fourEyesComplaint,
    lives.map(({ tried }) => tried),
  ),
)("a complaint under our rules", ({ name, check }) => {
  it(name, () => check({ numRuns: 10 }));
});

describe("an office that works by our rules", () => {
  const byOurRules: SimulatedHandling = async (store, stream, issued) => {
    const outcome = await handleCommand({ store, stream, decider: fourEyesComplaint, ...issued });
    if (outcome.outcome === "recorded" && issued.command.type === "CloseComplaint") {
      // The state is the one it was decided in, also if others wrote to the complaint meanwhile.
      expect(outcome.state.ownership.handlers).not.toContain(issued.actor.id);
    }
    return outcome;
  };

  // Conflicts, lost answers, crashes: after each step every invariant of the library is looked at.
  it.each([1, 2, 3, 4, 5])("keeps them whatever goes wrong, seed %d", (seed) =>
    assertSimulation({ seed, handle: byOurRules }),
  );
});
