import * as z from "zod";
import { identifier, text } from "../fields/text.ts";

/**
 * How a complaint is seen. Everything is optional but something must be said; what a reclassification leaves out is
 * no longer said. The category is ours; what was reported stays in `reportedCategory`. Who is liable is a finding, kept apart.
 */
export interface Classification {
  /** Class of a pinned policy, e.g. `complex`. With several issues, the gravest. */
  readonly class?: string;
  /** 申诉 · 索赔 · 非质量抱怨 of the manufacturing procedure, or a service complaint. */
  readonly nature?: "rectificationClaim" | "compensationClaim" | "nonQualityComplaint" | "serviceComplaint";
  /** What it is about, in the words of the pinned policies. */
  readonly category?: string;
  /** What is reported to have caused it; a root cause is found later. */
  readonly cause?: string;
  /** 态度 or 质量: how somebody was treated, or what was delivered. */
  readonly about?: "attitude" | "quality";
  /** How grave it is. Review meetings look at the `serious` and the `major` ones. */
  readonly severity?: "minor" | "serious" | "major";
  /** 1–5, as the express procedure draws them. */
  readonly stars?: number;
  /** Judged impact on the complainant: mere venting, or an inconvenience. */
  readonly impact?: "venting" | "inconvenience" | "seriousInconvenience";
  /** Whether it can be settled at once, shortly, or not at present for network or technical reasons. */
  readonly resolvability?: "atOnce" | "shortly" | "notAtPresent";
  /** The time needed and why, as told to the complainant. */
  readonly resolvabilityReason?: string;
  /** Whether the complaint was right; says nothing of whose fault it was. */
  readonly validity?: "founded" | "partlyFounded" | "unfounded";
}

const fields = {
  class: z.exactOptional(identifier),
  nature: z.exactOptional(
    z.enum(["rectificationClaim", "compensationClaim", "nonQualityComplaint", "serviceComplaint"]),
  ),
  category: z.exactOptional(identifier),
  cause: z.exactOptional(identifier),
  about: z.exactOptional(z.enum(["attitude", "quality"])),
  severity: z.exactOptional(z.enum(["minor", "serious", "major"])),
  stars: z.exactOptional(z.int().min(1).max(5)),
  impact: z.exactOptional(z.enum(["venting", "inconvenience", "seriousInconvenience"])),
  resolvability: z.exactOptional(z.enum(["atOnce", "shortly", "notAtPresent"])),
  resolvabilityReason: z.exactOptional(text),
  validity: z.exactOptional(z.enum(["founded", "partlyFounded", "unfounded"])),
};

/** Schema of {@link Classification}. */
export const classification: z.ZodType<Classification> = z
  .strictObject(fields)
  .refine((value) => Object.keys(value).length > 0, { error: "says nothing: give at least one field" });

/** The complaint is classified again; what is left out is no longer said. */
export interface Reclassification {
  readonly classification: Classification;
  readonly reason: string;
}

/** Schema of {@link Reclassification}. */
export const reclassification: z.ZodType<Reclassification> = z.strictObject({ classification, reason: text });
