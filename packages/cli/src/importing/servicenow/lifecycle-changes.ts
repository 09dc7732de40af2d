import type { ChangeOf } from "./change.ts";

/**
 * An incident ends when it is resolved, for that is what the log itself calls reopened when it is undone: each of its
 * reopenings is counted where `Resolved` or `Closed` is left. Closing what is resolved, which the system does by itself
 * days later, ends nothing more.
 */
export const ending: ChangeOf = ({ state }, standing) => {
  if (state?.kind !== "ended" || standing.ended !== null) return undefined;
  return {
    act: { type: "CloseComplaint", data: { outcome: "unspecified", reason: state.name } },
    after: { ...standing, ended: { state: state.name, as: standing } },
  };
};

/** An ended incident is worked on, or waited for, again. */
export const reopening: ChangeOf = ({ state }, standing) => {
  const { ended } = standing;
  if (state === undefined || state.kind === "ended" || ended === null) return undefined;
  const data = { reason: `${state.name} again after it was ${ended.state}` };
  return { act: { type: "ReopenComplaint", data }, after: ended.as };
};
