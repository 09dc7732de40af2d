import type { HandlingPolicy } from "@complaint-ledger/policy";
import { assessComplaint, type ComplaintAssessment } from "../assessment/assess-complaint.ts";
import type { ClockAssessment } from "../assessment/clock-assessment.ts";
import { full, rowOf, type Happening } from "./history.ts";
import { house, office } from "./house.ts";

/** How a complaint of these events stands under the house rule, or under other policies. */
export function complaintAt(
  asOf: string,
  happenings: readonly Happening[],
  policies: readonly HandlingPolicy[] = [house()],
  knownAt?: string,
): ComplaintAssessment {
  const viewpoint = knownAt === undefined ? {} : { knownAt: full(knownAt) };
  const assessment = assessComplaint(rowOf(happenings), {
    policies,
    calendars: [office],
    asOf: full(asOf),
    ...viewpoint,
  });
  if (assessment === undefined) throw new Error(`not lodged at ${asOf}`);
  return assessment;
}

/** How its only clock stands, or the only one of a name. */
export function clockAt(
  asOf: string,
  happenings: readonly Happening[],
  policies?: readonly HandlingPolicy[],
  name?: { readonly clock?: string; readonly run?: number; readonly knownAt?: string },
): ClockAssessment {
  const { clocks } = complaintAt(asOf, happenings, policies, name?.knownAt);
  const meant = clocks.filter(({ clock, run }) => clock === (name?.clock ?? clock) && run === (name?.run ?? run));
  const [clock, another] = meant;
  if (clock === undefined || another !== undefined) throw new Error(`${meant.length} clocks are meant`);
  return clock;
}
