import type { Step } from "../step.ts";
import { abandonCallback, type CallbackAbandoned } from "./abandon-callback.ts";
import { attemptCallback, type AttemptResult, type CallbackAttempted } from "./attempt-callback.ts";
import { completeCallback, type CallbackCompleted, type CallbackResult } from "./complete-callback.ts";
import { disposeDissatisfaction, type DissatisfactionDisposed } from "./dispose-dissatisfaction.ts";
import { scheduleCallback, type CallbackScheduled } from "./schedule-callback.ts";

export type {
  AttemptResult,
  CallbackAbandoned,
  CallbackAttempted,
  CallbackCompleted,
  CallbackResult,
  CallbackScheduled,
  DissatisfactionDisposed,
};

/** Commands about going back to the complainant, and their payloads. */
export interface CallbackCommands {
  readonly ScheduleCallback: CallbackScheduled;
  readonly AttemptCallback: CallbackAttempted;
  readonly CompleteCallback: CallbackResult;
  readonly AbandonCallback: CallbackAbandoned;
  readonly DisposeDissatisfaction: DissatisfactionDisposed;
}

/** Events of going back to the complainant, and their payloads. */
export interface CallbackEvents {
  readonly CallbackScheduled: CallbackScheduled;
  readonly CallbackAttempted: CallbackAttempted;
  readonly CallbackCompleted: CallbackCompleted;
  readonly CallbackAbandoned: CallbackAbandoned;
  readonly DissatisfactionDisposed: DissatisfactionDisposed;
}

/** Steps of calling back. */
export const callbackSteps: readonly Step[] = [
  scheduleCallback,
  attemptCallback,
  completeCallback,
  abandonCallback,
  disposeDissatisfaction,
];
