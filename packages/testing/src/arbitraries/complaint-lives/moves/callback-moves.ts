import type { CallbackCommands, Medium } from "@complaint-ledger/complaint";
import type { Answer, Question, Questionnaire } from "@complaint-ledger/policy";
import { approver, mostly, sol } from "../cast.ts";
import type { Choices } from "../../../random/choices.ts";
import { hoursBefore, idsOf, knownId, maybe, newId, type Moves, type World } from "../move.ts";

const media: readonly Medium[] = [
  "counter",
  "inPerson",
  "visit",
  "phone",
  "post",
  "fax",
  "email",
  "message",
  "web",
  "app",
];

export const callbackMoves: Moves<CallbackCommands> = {
  ScheduleCallback: {
    weight: () => 2,
    data: ({ state, pinned, now }, choose) => ({
      callback: newId(choose, "callback", idsOf(state.callback.callbacks)),
      purpose: choose.of("outcome", "outcome", "progress"),
      plannedFor: hoursBefore(now, -24),
      medium: someMedium(pinned, choose),
    }),
  },
  AttemptCallback: {
    weight: ({ missing }) => (missing.has("outcomeCallback") ? 4 : 2),
    data: ({ state, pinned }, choose) => ({
      ...onCallback(state, choose),
      medium: someMedium(pinned, choose),
      result: choose.of("noAnswer", "refused", "wrongContact", "formSent", "formNotReturned", "reached"),
    }),
    by: (choose) => mostly(choose, sol),
  },
  CompleteCallback: {
    weight: ({ missing }) => (missing.has("outcomeCallback") || missing.has("complainantContent") ? 12 : 2),
    data: (world, choose) => {
      const underWay = onCallback(world.state, choose);
      return { ...underWay, medium: someMedium(world.pinned, choose), ...someResult(world, underWay.purpose, choose) };
    },
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
    data: ({ state, pinned }, choose) => ({
      callback: knownId(choose, choose.happens(10) ? idsOf(state.callback.callbacks) : dissatisfied(state)),
      reason: "All that is owed was done.",
      approvedBy: mostly(choose, approver(pinned)),
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

/** One that counts under the policies. */
function someMedium(pinned: World["pinned"], choose: Choices): Medium {
  const counted = pinned.flatMap(({ callbacks }) => callbacks.media);
  return choose.among(
    media.filter((medium) => counted.includes(medium)),
    "phone",
  );
}

function someResult(
  { policies, pinned }: World,
  purpose: Callback["purpose"],
  choose: Choices,
): Pick<
  CallbackCommands["CompleteCallback"],
  "record" | "questionnaire" | "answers" | "satisfaction" | "contradiction"
> {
  const contradicted = choose.happens(8);
  const record = contradicted
    ? { record: "contradicted" as const, ...maybe(choose, 90, { contradiction: "Nothing was paid." }) }
    : { record: "confirmed" as const };
  const demanded = pinned.map((policy) => formOf([policy], policy.callbacks.questionnaires[purpose])).find(Boolean);
  const asked = demanded !== undefined ? !choose.happens(10) : choose.happens(5);
  const form = demanded ?? policies.flatMap(({ questionnaires }) => questionnaires)[0];
  if (!asked || form === undefined) {
    return { ...record, satisfaction: choose.of("satisfied", "satisfied", "neutral", "dissatisfied") };
  }
  const answers = form.questions.map((question) => someAnswer(question, choose));
  return { ...record, questionnaire: { id: form.id, version: form.version }, answers };
}

function formOf(
  policies: World["policies"],
  wanted: { readonly id: string; readonly version: number } | undefined,
): Questionnaire | undefined {
  return policies
    .flatMap(({ questionnaires }) => questionnaires)
    .find(({ id, version }) => id === wanted?.id && version === wanted.version);
}

/** Mostly what a content complainant would say. */
function someAnswer(question: Question, choose: Choices): Answer {
  if (question.kind === "text") return { question: question.id, text: "No more than that." };
  const favourable = question.options.find(({ sentiment }) => sentiment === "favourable");
  const option = choose.happens(67) ? favourable : choose.among(question.options, undefined);
  return { question: question.id, option: option?.id ?? "unheard-of" };
}
