import * as z from "zod";
import { identifier, text } from "../fields/text.ts";
import { byId, takenId } from "../rules/identity.ts";
import { defineStep, type Rule, type Step } from "../step.ts";

/** Why two complaints belong together: lodged twice, lodged again later, or out of one incident. */
export type LinkKind = "duplicate" | "repeat" | "sameIncident";

/** The complaint belongs with another one. */
export interface ComplaintLinked {
  readonly link: string;
  readonly kind: LinkKind;
  /** Complaint id of the other; null while it is not known which. */
  readonly target: string | null;
  readonly reason?: string;
}

const schema: z.ZodType<ComplaintLinked> = z.strictObject({
  link: identifier,
  kind: z.enum(["duplicate", "repeat", "sameIncident"]),
  target: z.nullable(identifier),
  reason: z.exactOptional(text),
});

const idIsFree: Rule<ComplaintLinked> = ({ data, state }) =>
  takenId("link", "link", byId(state.intake.links, data.link) !== undefined, data.link);

const targetIsAnother: Rule<ComplaintLinked> = ({ data, complaintId }) =>
  data.target !== complaintId
    ? []
    : [
        {
          rule: "identity",
          code: "linked-to-itself",
          field: "data.target",
          problem: `${complaintId} is this complaint`,
          remedy: "Name the other complaint, or null while it is not known.",
        },
      ];

/** `LinkComplaint` records `ComplaintLinked`: when that is possible, and what it changes. */
export const linkComplaint: Step<"LinkComplaint", "ComplaintLinked"> = defineStep({
  command: "LinkComplaint",
  event: "ComplaintLinked",
  version: 1,
  phases: ["open", "closed"],
  schema,
  rules: [idIsFree, targetIsAnother],
  evolve(draft, event) {
    const { link, kind, target } = event.data;
    draft.intake.links.push({ id: link, kind, target, revoked: false });
  },
});
