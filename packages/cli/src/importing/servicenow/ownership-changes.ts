import type { ChangeOf } from "./change.ts";
import { MISSING } from "./columns.ts";

/**
 * The group that handles it changes. Handing an incident to a group that the log does not name is a transfer all the
 * same, to `?`. That an incident was understood before it was handed on the log does not say, so it is not claimed.
 */
export const handing: ChangeOf = ({ group }, standing) => {
  if (standing.unit === null) {
    if (group === "") return undefined;
    return { act: { type: "AssignHandlingUnit", data: { unit: group } }, after: { ...standing, unit: group } };
  }
  const to = group === "" ? MISSING : group;
  if (to === standing.unit) return undefined;
  const data = { to, reason: "Another assignment group in the log", understood: false };
  // The new group names a handler of its own, even if it is the same person.
  return { act: { type: "TransferComplaint", data }, after: { ...standing, unit: to, handler: null } };
};

/** Somebody takes it over. That nobody has it any more is nothing the ledger records. */
export const taking: ChangeOf = ({ handler, group }, standing) => {
  if (handler === "" || handler === standing.handler) return undefined;
  return {
    act: { type: "AssignHandler", data: group === "" ? { handler } : { handler, unit: group } },
    after: { ...standing, handler },
  };
};
