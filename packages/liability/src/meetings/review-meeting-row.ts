import type { MeetingReport } from "@complaint-ledger/complaint";
import type { Instant } from "@complaint-ledger/event-sourcing";
import type { Fact } from "../facts/fact.ts";

/** One review meeting's row: what it reviewed and resolved, and what of that was carried out. Facts, never a verdict. */
export interface ReviewMeetingRow {
  /** Id of the meeting; empty in the row of no event. */
  readonly meeting: string;
  /** The meeting as last recorded; null if only what came of it is on record. */
  readonly held: MeetingFact | null;
  /** In the order recorded; a resolution they name may not be on record. */
  readonly executions: readonly ExecutionFact[];
}

/** A review meeting was held (客户抱怨检讨会议). */
export interface MeetingFact extends Fact {
  /** Ids of the complaints reviewed. */
  readonly complaints: readonly string[];
  readonly units: readonly string[];
  readonly reports: readonly MeetingReport[];
  readonly minutes: string | null;
  readonly resolutions: readonly ResolutionFact[];
}

/** Who is to do what until when. */
export interface ResolutionFact {
  readonly resolution: string;
  readonly resolved: string;
  /** The unit that has to do it; says nothing of fault. */
  readonly unit: string;
  /** UTC. */
  readonly due: Instant;
  /** The reviewed complaints it arose from. */
  readonly complaints: readonly string[];
}

/** A resolution was carried out. */
export interface ExecutionFact extends Fact {
  readonly resolution: string;
  readonly result: string;
  readonly reference: string | null;
}

/** A row of which nothing is recorded yet. */
export const unheldMeeting: ReviewMeetingRow = { meeting: "", held: null, executions: [] };
