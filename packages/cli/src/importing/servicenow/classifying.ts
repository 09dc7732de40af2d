import type { ChangeOf } from "./change.ts";

/** The category or the priority changes, which is the class of a policy that has classes of this name. */
export const classifying: ChangeOf = ({ category, priority }, standing) => {
  const { classification: before } = standing;
  const classification = {
    ...before,
    ...(category === "" ? {} : { category }),
    ...(priority === "" ? {} : { class: priority }),
  };
  const after = { ...standing, classification };
  if (before === null) {
    if (Object.keys(classification).length === 0) return undefined;
    return { act: { type: "ClassifyComplaint", data: classification }, after };
  }
  const changed = [
    ...(classification.category === before.category ? [] : ["category"]),
    ...(classification.class === before.class ? [] : ["priority"]),
  ];
  if (changed.length === 0) return undefined;
  const data = { classification, reason: `Another ${changed.join(" and ")} in the log` };
  return { act: { type: "ReclassifyComplaint", data }, after };
};
