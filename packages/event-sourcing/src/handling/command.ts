import type { Actor, NewEvent } from "../event.ts";
import type { Instant } from "../instant.ts";

/** What every command carries besides its own fields. */
export interface Command {
  /** Imperative, e.g. `LodgeComplaint`. */
  readonly type: string;
  /** Lower-case UUID, chosen by whoever issues it; the same id again is the same command again, and is recorded once. */
  readonly commandId: string;
}

/** A command with what surrounds it. */
export interface IssuedCommand<State, SomeCommand extends Command, Context> {
  readonly command: SomeCommand;
  /**
   * What `decide` needs of the world, as values. Called with the state that the command meets, the events it comes
   * from (those just decided among them) and the instant (UTC: the store's clock, but not before what is recorded), again
   * on each new attempt, so that what follows from them (when a clock falls due) is never stale. Pure.
   */
  readonly contextFor: (state: State, history: readonly NewEvent[], now: Instant) => Context;
  /** Who issued it; stands on each event it leads to. */
  readonly actor: Actor;
  /** What business conversation it belongs to. Default: the command's id, which begins one. */
  readonly correlationId?: string;
  /** Id of the event or command that caused it. Default: the command's id. */
  readonly causationId?: string;
  readonly metadata?: Readonly<Record<string, string>>;
}
