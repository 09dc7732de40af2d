import type { CallbackCommands } from "./callback/index.ts";
import type { ClockCommands } from "./clocks/index.ts";
import type { ClosingCommands } from "./closing/index.ts";
import type { IntakeCommands } from "./intake/index.ts";
import type { InvestigationCommands } from "./investigation/index.ts";
import type { LiabilityCommands } from "./liability/index.ts";
import type { OwnershipCommands } from "./ownership/index.ts";
import type { ResolutionCommands } from "./resolution/index.ts";

/** Every command of a complaint and its payload. */
export interface ComplaintCommands
  extends
    IntakeCommands,
    OwnershipCommands,
    InvestigationCommands,
    LiabilityCommands,
    ResolutionCommands,
    CallbackCommands,
    ClosingCommands,
    ClockCommands {}
