import * as z from "zod";
import { identifier, text } from "../fields/text.ts";
import { byId, unknownId } from "../rules/identity.ts";
import { defineStep, type Rule, type Step } from "../step.ts";

/** The two complaints do not belong together after all. */
export interface LinkRevoked {
  readonly link: string;
  readonly reason: string;
}

const schema: z.ZodType<LinkRevoked> = z.strictObject({ link: identifier, reason: text });

const linkStands: Rule<LinkRevoked> = ({ data, state }) =>
  unknownId("link", "standing link", byId(state.intake.links, data.link)?.revoked === false, data.link);

/** `RevokeLink` records `LinkRevoked`: when that is possible, and what it changes. */
export const revokeLink: Step<"RevokeLink", "LinkRevoked"> = defineStep({
  command: "RevokeLink",
  event: "LinkRevoked",
  version: 1,
  phases: ["open", "closed"],
  schema,
  rules: [linkStands],
  evolve(draft, event) {
    const link = byId(draft.intake.links, event.data.link);
    if (link !== undefined) link.revoked = true;
  },
});
