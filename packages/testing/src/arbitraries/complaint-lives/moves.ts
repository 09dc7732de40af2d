import type { ComplaintCommands } from "@complaint-ledger/complaint";
import type { Moves } from "./move.ts";
import { callbackMoves } from "./moves/callback-moves.ts";
import { clockMoves } from "./moves/clock-moves.ts";
import { closingMoves } from "./moves/closing-moves.ts";
import { intakeMoves } from "./moves/intake-moves.ts";
import { investigationMoves } from "./moves/investigation-moves.ts";
import { liabilityMoves } from "./moves/liability-moves.ts";
import { ownershipMoves } from "./moves/ownership-moves.ts";
import { resolutionMoves } from "./moves/resolution-moves.ts";

/** How each command of a complaint is tried at random. */
export const moves: Moves<ComplaintCommands> = {
  ...intakeMoves,
  ...ownershipMoves,
  ...investigationMoves,
  ...liabilityMoves,
  ...resolutionMoves,
  ...callbackMoves,
  ...closingMoves,
  ...clockMoves,
};
