import type { RecordedEventOf } from "@complaint-ledger/event-sourcing";
import type { CallbackEvents } from "./callback/index.ts";
import type { ClockEvents } from "./clocks/index.ts";
import type { ClosingEvents } from "./closing/index.ts";
import type { IntakeEvents } from "./intake/index.ts";
import type { InvestigationEvents } from "./investigation/index.ts";
import type { LiabilityEvents } from "./liability/index.ts";
import type { OwnershipEvents } from "./ownership/index.ts";
import type { ResolutionEvents } from "./resolution/index.ts";

/** Every event of a complaint and its payload. */
export interface ComplaintEvents
  extends
    IntakeEvents,
    OwnershipEvents,
    InvestigationEvents,
    LiabilityEvents,
    ResolutionEvents,
    CallbackEvents,
    ClosingEvents,
    ClockEvents {}

/** The name of an event of a complaint, in the past tense: `ComplaintLodged`. */
export type ComplaintEventType = keyof ComplaintEvents;

/** Any event of a complaint as the ledger holds it. */
export type ComplaintEvent = RecordedEventOf<ComplaintEvents>;
