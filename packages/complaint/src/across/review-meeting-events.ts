import type { Instant } from "@complaint-ledger/event-sourcing";
import * as z from "zod";
import { instant } from "../fields/instant-field.ts";
import { identifier, text } from "../fields/text.ts";

/** 客户抱怨检讨会议: complaints were reviewed together, and it was resolved who does what until when. */
export interface ReviewMeetingHeld {
  /** Complaint ids of the cases reviewed. */
  readonly complaints: readonly string[];
  /** The reports it had before it: of the quality department, and of the other units. */
  readonly reports?: readonly MeetingReport[];
  /** Units that took part. */
  readonly units?: readonly string[];
  readonly resolutions: readonly MeetingResolution[];
  /** Where the minutes are kept. */
  readonly minutes?: string;
}

/** Statistics and conclusions that a unit prepared for a meeting. */
export interface MeetingReport {
  readonly unit: string;
  /** Quality control reports on quality cases, the other units on the rest. */
  readonly about: "qualityCases" | "otherCases";
  /** Where the report is kept. */
  readonly reference: string;
}

/** What a meeting resolved. */
export interface MeetingResolution {
  readonly resolution: string;
  /** What is to be done, in words that name nobody. */
  readonly resolved: string;
  /** The unit that has to do it; says nothing of fault. */
  readonly unit: string;
  /** Until when. UTC. */
  readonly due: Instant;
  /** Those of the reviewed complaints it arose from; absent: all. */
  readonly complaints?: readonly string[];
}

/** What a meeting resolved was carried out. */
export interface ResolutionCarriedOut {
  readonly resolution: string;
  /** What came of it, in words that name nobody. */
  readonly result: string;
  /** Where the proof is kept. */
  readonly reference?: string;
}

/** The events of a review meeting. */
export interface ReviewMeetingEvents {
  readonly ReviewMeetingHeld: ReviewMeetingHeld;
  readonly ResolutionCarriedOut: ResolutionCarriedOut;
}

/** Schema of {@link ReviewMeetingHeld}. */
export const reviewMeetingHeld: z.ZodType<ReviewMeetingHeld> = z.strictObject({
  complaints: z.array(identifier).max(2000),
  reports: z.exactOptional(
    z
      .array(z.strictObject({ unit: identifier, about: z.enum(["qualityCases", "otherCases"]), reference: identifier }))
      .max(100),
  ),
  units: z.exactOptional(z.array(identifier).max(100)),
  resolutions: z
    .array(
      z.strictObject({
        resolution: identifier,
        resolved: text,
        unit: identifier,
        due: instant,
        complaints: z.exactOptional(z.array(identifier).min(1).max(2000)),
      }),
    )
    .max(200),
  minutes: z.exactOptional(identifier),
});

/** Schema of {@link ResolutionCarriedOut}. */
export const resolutionCarriedOut: z.ZodType<ResolutionCarriedOut> = z.strictObject({
  resolution: identifier,
  result: text,
  reference: z.exactOptional(identifier),
});
