import type { Actor, Instant, NewEvent } from "@complaint-ledger/event-sourcing";
import type { HandlingPolicy } from "@complaint-ledger/policy";
import { produce } from "immer";
import { unstartedClock } from "../clocks/clock-state.ts";
import type { ComplaintCommands } from "../commands.ts";
import type { ComplaintCommand, CommandType } from "../command.ts";
import type { ComplaintContext } from "../complaint-context.ts";
import { decideComplaint } from "../decide.ts";
import { initialComplaint, type ComplaintState } from "../state.ts";
import { steps } from "../steps.ts";
import type { Violation } from "../violation.ts";

/** A policy that asks nothing; tests add what they are about. */
export const lenientPolicy: HandlingPolicy = {
  id: "house",
  version: 1,
  title: { en: "House rule" },
  source: "test",
  origin: "own",
  timeZone: "Etc/UTC",
  classes: [],
  categories: [],
  causes: [],
  refusedChannels: [],
  clocks: [],
  milestones: [],
  approvalLimits: [],
  solutionApproval: "beyondLimit",
  approverRoles: [],
  closure: { accepted: [], notAccepted: [], noRemedySought: [], refused: [], withdrawn: [] },
  callbacks: { agentDiffersFromHandler: false, media: [], attemptsBeforeAbandoning: 0, questionnaires: {} },
  questionnaires: [],
  reopening: "restart",
};

export const clerk: Actor = { id: "clerk-1", role: "clerk" };
export const lead: Actor = { id: "lead-1", role: "teamLead" };
export const manager: Actor = { id: "manager-1", role: "manager" };

/** A complaint in a test: give commands to it, see what each was answered, look at the state. */
export class Story {
  state: ComplaintState = initialComplaint;
  /** What was recorded, and when: UTC, by the clock of the story. */
  readonly events: (NewEvent & { readonly recordedAt: Instant })[] = [];
  now: Instant = "2024-03-01T08:00:00.000Z";
  readonly policies: HandlingPolicy[];
  clock: ComplaintContext["clock"] = () => unstartedClock;

  constructor(policy: Partial<HandlingPolicy> = {}) {
    this.policies = [{ ...lenientPolicy, ...policy }];
  }

  /** The command must be accepted. An hour passes after each, so that order and time agree. */
  accepts<Type extends CommandType>(
    type: Type,
    data: ComplaintCommands[Type],
    by: Actor = clerk,
    envelope: { readonly occurredAt?: Instant; readonly lateReason?: string } = {},
  ): this {
    const decision = this.#decide(type, data, by, envelope);
    if (decision.outcome === "rejected") {
      throw new Error(`${type} was refused: ${JSON.stringify(decision.rejection.violations, null, 1)}`);
    }
    for (const decided of decision.events) {
      const event: NewEvent & { readonly recordedAt: Instant } = {
        id: `00000000-0000-4000-8000-${String(this.events.length).padStart(12, "0")}`,
        schemaVersion: 1,
        correlationId: "story",
        causationId: "story",
        commandId: "00000000-0000-4000-8000-ffffffffffff",
        metadata: {},
        actor: by,
        recordedAt: this.now,
        ...decided,
      };
      this.events.push(event);
      this.state = evolveComplaint(this.state, event);
    }
    this.now = new Date(Date.parse(this.now) + 3_600_000).toISOString();
    return this;
  }

  /** The command must be refused; gives every reason. */
  refuses<Type extends CommandType>(
    type: Type,
    data: ComplaintCommands[Type],
    by: Actor = clerk,
    envelope: { readonly occurredAt?: Instant; readonly lateReason?: string } = {},
  ): readonly Violation[] {
    const before = JSON.stringify(this.state);
    const decision = this.#decide(type, data, by, envelope);
    if (decision.outcome === "accepted") throw new Error(`${type} was accepted`);
    if (JSON.stringify(this.state) !== before) throw new Error(`${type} was refused but changed the state`);
    return decision.rejection.violations;
  }

  #decide(
    type: CommandType,
    data: ComplaintCommands[CommandType],
    actor: Actor,
    envelope: { readonly occurredAt?: Instant; readonly lateReason?: string },
  ): ReturnType<typeof decideComplaint> {
    const command = { type, complaintId: "c-1", commandId: "00000000-0000-4000-8000-000000000000", data, ...envelope };
    // `type` and `data` were matched by the signatures of `accepts` and `refuses`.
    return decideComplaint(command as ComplaintCommand, this.state, {
      now: this.now,
      actor,
      policies: this.policies,
      isRecorded: (event) => this.events.some(({ id }) => id === event),
      clock: this.clock,
    });
  }
}

/** One event under immer, by the step that records it. */
export function evolveComplaint(state: ComplaintState, event: NewEvent): ComplaintState {
  const step = steps.find((candidate) => candidate.event === event.type);
  if (step === undefined) throw new Error(`no step records ${event.type}`);
  return produce(state, (draft) => step.evolve(draft, event));
}

/** A lodged complaint under the house rule, lenient but for `house`, and under further policies. */
export function lodged(house: Partial<HandlingPolicy> = {}, ...further: readonly HandlingPolicy[]): Story {
  const story = new Story(house);
  story.policies.push(...further);
  return story.accepts("LodgeComplaint", {
    channel: "phone",
    complainant: {
      subject: "person-1",
      kind: "complainant",
      name: "N. N.",
      contacts: [{ medium: "phone", address: "000" }],
    },
    account: { what: "The parcel came late." },
    demand: { kind: "remedy", wanted: "An apology" },
    policies: story.policies.map(({ id, version }) => ({ id, version })),
  });
}
