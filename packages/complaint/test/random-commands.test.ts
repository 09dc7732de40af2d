import {
  complaintLives,
  invariantBreaches,
  unansweredDissatisfactions,
  type ComplaintLife,
  type TriedCommand,
} from "@complaint-ledger/testing";
import { evolve, fold } from "@complaint-ledger/event-sourcing";
import * as fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import {
  complaintDecider,
  decideComplaint,
  initialComplaint,
  openDissatisfactions,
  steps,
  unstartedClock,
} from "../src/index.ts";
import { runs } from "./runs.ts";

// A longer hunt may take longer.
vi.setConfig({ testTimeout: runs(60_000) });

const lives = complaintLives({ maxLength: 300 });

/** Looks for a life with breaches; one that is found is told in as few commands as show them. */
function hunt(breachesOf: (life: ComplaintLife) => readonly string[], usualRuns: number): void {
  const property = fc.property(lives, (life) => {
    expect(breachesOf(life)).toEqual([]);
  });
  fc.assert(property, { numRuns: runs(usualRuns) });
}

/** What is wrong with a refusal: it does not say why and what to do, or something changed. */
function refusalBreaches({ command, decision, before, after, context }: TriedCommand): readonly string[] {
  if (decision.outcome === "accepted") return [];
  const { violations } = decision.rejection;
  const saysAll = violations.every((violation) =>
    [violation.rule, violation.code, violation.field, violation.problem, violation.remedy].every((said) => said !== ""),
  );
  const thawed = structuredClone(before);
  decideComplaint(command, thawed, context);
  const changes = after !== before || JSON.stringify(thawed) !== JSON.stringify(before);
  return [
    ...(violations.length > 0 && saysAll ? [] : [`${command.type} is refused without saying why`]),
    ...(changes ? [`${command.type} is refused and changes something`] : []),
  ];
}

describe("whatever is tried on a complaint", () => {
  it("keeps every rule in what is accepted", () => {
    hunt((life) => invariantBreaches(life), 80);
  });

  it("leaves everything as it was when it is refused, and says why and what to do", () => {
    hunt(({ tried }) => tried.flatMap(refusalBreaches), 15);
  });

  it("is answered alike whenever it is asked, and what was asked stays as it was", () => {
    hunt(
      ({ tried }) =>
        tried.flatMap(({ command, decision, before, context }) => {
          const again = structuredClone(command);
          const answer = decideComplaint(again, before, context);
          const isSame = JSON.stringify(answer) === JSON.stringify(decision);
          const isUntouched = JSON.stringify(again) === JSON.stringify(command);
          return isSame && isUntouched ? [] : [`${command.type} is answered differently the second time`];
        }),
      15,
    );
  });

  it("leads to one state, however its history is folded", () => {
    hunt(({ events, state }) => {
      const written = JSON.stringify(events);
      const half = Math.floor(events.length / 2);
      const { evolve: recipes } = complaintDecider;
      const states = {
        "in bulk": fold(recipes, initialComplaint, events),
        "in two parts": fold(recipes, fold(recipes, initialComplaint, events.slice(0, half)), events.slice(half)),
        "one by one": events.reduce((folded, event) => evolve(recipes, folded, event), initialComplaint),
        "as read back": fold(recipes, initialComplaint, JSON.parse(written)),
      };
      return [
        ...Object.entries(states)
          .filter(([, folded]) => JSON.stringify(folded) !== JSON.stringify(state))
          .map(([how]) => `another state ${how}`),
        ...(JSON.stringify(events) === written ? [] : ["folding changes an event"]),
      ];
    }, 30);
  });

  it("lets a dissatisfied complainant be put on record, open or closed, and shows it until something follows", () => {
    hunt(({ state, events, policies, tried }) => {
      const now = tried.at(-1)?.now;
      if (state.phase === "notLodged" || now === undefined) return [];
      const data = {
        callback: "another",
        purpose: "outcome",
        medium: "phone",
        record: "contradicted",
        contradiction: "Nothing was paid.",
        satisfaction: "dissatisfied",
      } as const;
      const commandId = "00000000-0000-4000-9000-000000000000";
      const command = { type: "CompleteCallback", complaintId: "c-1", commandId, data } as const;
      const actor = { id: "stranger", role: "agent" };
      const context = { now, actor, policies, isRecorded: () => false, clock: () => unstartedClock };
      const decision = decideComplaint(command, state, context);
      if (decision.outcome === "rejected") return ["it is not recorded"];
      const [decided] = decision.events;
      if (decided === undefined) return ["nothing is recorded"];
      const ids = { id: commandId, correlationId: "any", causationId: "any", commandId };
      const added = { ...ids, schemaVersion: 1, actor, metadata: {}, recordedAt: now, ...decided };
      const shown = openDissatisfactions(evolve(complaintDecider.evolve, state, added)).map(({ id }) => id);
      const open = unansweredDissatisfactions([...events, added]);
      return shown.toSorted().join() === open.toSorted().join()
        ? []
        : [`open are ${open.join()}, and shown are ${shown.join()}`];
    }, 30);
  });
});

describe("random complaints are tried hard enough", () => {
  const sampled = fc.sample(lives, { numRuns: 100, seed: 20240301 });
  const events = sampled.flatMap((life) => life.events);

  it.each(steps.map(({ event }) => event))("so that %s happens", (type) => {
    expect(events.some((event) => event.type === type)).toBe(true);
  });

  it.each([
    ["accepted", "strict"],
    ["refused", "strict"],
    ["withdrawn", "strict"],
    ["notAccepted", "tiered"],
    ["noRemedySought", "tiered"],
  ])("so that complaints are closed as %s under the %s policy", (outcome, policy) => {
    const closed = sampled.filter((life) =>
      life.events.some((event) => event.type === "ComplaintClosed" && event.data.outcome === outcome),
    );
    expect(closed.some(({ state }) => state.policies.some(({ id }) => id === policy))).toBe(true);
  });

  it("so that every rule refuses something", () => {
    const rules = sampled.flatMap(({ tried }) =>
      tried.flatMap(({ decision }) =>
        decision.outcome === "accepted" ? [] : decision.rejection.violations.map(({ rule }) => rule),
      ),
    );
    expect(new Set(rules)).toEqual(
      new Set([
        "payload",
        "identity",
        "policy",
        "lifecycle",
        "separationOfDuties",
        "approvalLimits",
        "clockAdministration",
        "liability",
        "closure",
        "dissatisfaction",
        "time",
      ]),
    );
  });
});
