import type { Instant } from "@complaint-ledger/event-sourcing";
import * as z from "zod";
import { instant } from "../fields/instant-field.ts";
import { identifier, text } from "../fields/text.ts";
import { told, type Told } from "../fields/told.ts";
import { notToldYet } from "../rules/told.ts";
import { defineStep, type Rule, type Step } from "../step.ts";

/** 延期答复: the reply was put off to a definite date, and the complainant was told. It moves no policy clock. */
export interface ReplyDeferred {
  /** The definite date. UTC. */
  readonly until: Instant;
  /** One of the policy's reasons, e.g. `furtherInvestigation`, `lackOfAuthority`. */
  readonly reason: string;
  readonly explanation?: string;
  readonly told: Told;
}

const schema: z.ZodType<ReplyDeferred> = z.strictObject({
  until: instant,
  reason: identifier,
  explanation: z.exactOptional(text),
  told,
});

const reasonCounts: Rule<ReplyDeferred> = ({ data, policies }) =>
  policies
    .filter(({ deferral }) => deferral !== undefined && deferral.reasons.length > 0)
    .filter(({ deferral }) => deferral?.reasons.includes(data.reason) === false)
    .map(({ id, deferral }) => ({
      rule: "policy",
      code: "deferral-reason",
      field: "data.reason",
      problem: `policy ${id} does not let a reply be deferred for ${data.reason}`,
      remedy: `Answer now, or give one of: ${deferral?.reasons.join(", ")}.`,
    }));

const contactIsKnown: Rule<ReplyDeferred> = ({ state, policies }) =>
  policies
    .filter(({ deferral }) => deferral?.contactRequired === true && state.intake.lodged?.contactKnown !== true)
    .map(({ id }) => ({
      rule: "policy",
      code: "no-contact",
      field: "data.told",
      problem: `policy ${id} wants a valid contact on record before a reply is deferred`,
      remedy: "Ask for a contact and record it at lodging, or answer now.",
    }));

const liesAhead: Rule<ReplyDeferred> = ({ data, occurredAt }) =>
  data.until > occurredAt
    ? []
    : [
        {
          rule: "time",
          code: "deferred-to-the-past",
          field: "data.until",
          problem: `${data.until} is not after the deferral, ${occurredAt}`,
          remedy: "Defer to a date that is still to come.",
        },
      ];

const wasTold: Rule<ReplyDeferred> = (attempt) => notToldYet("time", attempt);

/** `DeferReply` records `ReplyDeferred`: when that is possible, and what it changes. */
export const deferReply: Step<"DeferReply", "ReplyDeferred"> = defineStep({
  command: "DeferReply",
  event: "ReplyDeferred",
  version: 1,
  phases: ["open"],
  schema,
  rules: [reasonCounts, contactIsKnown, liesAhead, wasTold],
  evolve(draft, event) {
    draft.resolution.deferrals.push({ until: event.data.until, at: event.occurredAt });
  },
});
