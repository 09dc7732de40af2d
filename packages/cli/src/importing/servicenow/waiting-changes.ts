import type { ChangeOf } from "./change.ts";

/** An incident waits: whether that stops a clock is for the policy to say, by the reasons the clock knows. */
export const waiting: ChangeOf = ({ state, at }, standing) => {
  if (state?.kind !== "waiting" || standing.wait !== null) return undefined;
  const { reason } = state;
  const wait = { pause: `wait-${standing.waits + 1}`, from: at, reason };
  return {
    act: { type: "PauseClock", data: wait },
    after: { ...standing, wait, waits: standing.waits + 1 },
  };
};

/** The wait is over. One that ended in the minute it began, or before, has no length, and is revised to say so. */
export const resuming: ChangeOf = ({ state, at }, standing) => {
  const { wait } = standing;
  if (state === undefined || wait === null) return undefined;
  if (state.kind === "waiting" && state.reason === wait.reason) return undefined;
  const { pause, from } = wait;
  const after = { ...standing, wait: null };
  if (from < at) return { act: { type: "ResumeClock", data: { pause, at } }, after };
  const data = { pause, from: at, until: at, reason: "It ended no later than it began" };
  return { act: { type: "RevisePause", data }, after };
};
