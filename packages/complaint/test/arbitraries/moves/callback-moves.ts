import type { CallbackCommands } from "../../../src/callback/index.ts";
import { mostly, quy, sol } from "../cast.ts";
import type { Choices } from "../choices.ts";
import { hoursBefore, idsOf, knownId, maybe, newId, type Moves, type World } from "../move.ts";

export const callbackMoves: Moves<CallbackCommands> = {
  ScheduleCallback: {
    weight: () => 2,
    data: ({ state, now }, choose) => ({
      callback: newId(choose, "callback", idsOf(state.callback.callbacks)),
      purpose: choose.of("outcome", "outcome", "progress"),
      plannedFor: hoursBefore(now, -24),
      medium: "phone",
    }),
  },
  AttemptCallback: {
    weight: ({ missing }) => (missing.has("outcomeCallback") ? 4 : 2),
    data: ({ state }, choose) => ({
      ...onCallback(state, choose),
      medium: "phone",
      result: choose.of("noAnswer", "refused", "wrongContact", "formSent", "formNotReturned", "reached"),
    }),
    by: (choose) => mostly(choose, sol),
  },
  CompleteCallback: {
    weight: ({ missing }) => (missing.has("outcomeCallback") || missing.has("complainantContent") ? 12 : 2),
    data: ({ state }, choose) => ({ ...onCallback(state, choose), medium: "phone", ...someResult(state, choose) }),
    by: (choose) => mostly(choose, sol),
  },
  AbandonCallback: {
    weight: ({ state }) => (state.callback.callbacks.some(isTried) ? 4 : 0),
    data: ({ state }, choose) => {
      const tried = state.callback.callbacks.filter(isTried);
      const any = choose.happens(20) || tried.length === 0;
      return { callback: knownId(choose, idsOf(any ? state.callback.callbacks : tried)), reason: "Nobody answers." };
    },
    by: (choose) => mostly(choose, sol),
  },
  DisposeDissatisfaction: {
    weight: ({ state }) => (dissatisfied(state).length > 0 ? 4 : 0),
    data: ({ state }, choose) => ({
      callback: knownId(choose, choose.happens(10) ? idsOf(state.callback.callbacks) : dissatisfied(state)),
      reason: "All that is owed was done.",
      approvedBy: mostly(choose, quy),
    }),
  },
};

type Callback = World["state"]["callback"]["callbacks"][number];

function isTried({ status, failedAttempts }: Callback): boolean {
  return status === "scheduled" && failedAttempts > 0;
}

/** Ids of callbacks that were answered badly and not disposed of. */
function dissatisfied({ callback }: World["state"]): readonly string[] {
  return idsOf(
    callback.callbacks.filter(
      ({ satisfaction, contradicts, disposed }) => (satisfaction === "dissatisfied" || contradicts) && !disposed,
    ),
  );
}

/** A callback under way with its purpose, mostly; else a new one. */
function onCallback({ callback }: World["state"], choose: Choices): Pick<Callback, "purpose"> & { callback: string } {
  const [first, ...others] = callback.callbacks.filter(({ status }) => status === "scheduled");
  if (first === undefined || choose.happens(15)) {
    return {
      callback: newId(choose, "callback", idsOf(callback.callbacks)),
      purpose: choose.of("outcome", "progress"),
    };
  }
  const { id, purpose } = choose.of(first, ...others);
  return { callback: id, purpose: choose.happens(4) ? "progress" : purpose };
}

function someResult(
  { policies }: World["state"],
  choose: Choices,
): Pick<
  CallbackCommands["CompleteCallback"],
  "record" | "questionnaire" | "answers" | "satisfaction" | "contradiction"
> {
  const contradicted = choose.happens(8);
  const record = contradicted
    ? { record: "contradicted" as const, ...maybe(choose, 90, { contradiction: "Nothing was paid." }) }
    : { record: "confirmed" as const };
  const asked = policies.some(({ id }) => id === "strict") ? !choose.happens(10) : choose.happens(5);
  if (!asked) return { ...record, satisfaction: choose.of("satisfied", "satisfied", "neutral", "dissatisfied") };
  const answers = [{ question: "result", option: choose.of("yes", "yes", "yes", "yes", "partly", "no") }];
  return { ...record, questionnaire: { id: "after-call", version: 1 }, answers };
}
