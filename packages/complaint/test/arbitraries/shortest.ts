import { proceed, unborn, type Attempt, type Life } from "./life.ts";

/**
 * The shortest life that is still broken, found by leaving out one command after the other. It works on the commands and
 * not on the program that chose them: in another state, the same program chooses others.
 */
export function shortest(life: Life, isBroken: (life: Life) => boolean): Life {
  let kept: readonly Attempt[] = life.tried.filter(({ decision }) => decision.outcome === "accepted");
  if (!isBroken(relive(kept))) kept = life.tried;
  for (let i = kept.length - 1; i >= 0; i--) {
    const fewer = kept.toSpliced(i, 1);
    if (isBroken(relive(fewer))) kept = fewer;
  }
  return relive(kept);
}

function relive(attempts: readonly Attempt[]): Life {
  return attempts.reduce(proceed, unborn);
}

/** Every command of a life, for a person to read. */
export function told(life: Life): string {
  return life.tried
    .map(({ command: { type, data, occurredAt, lateReason }, actor, now, decision }) =>
      [decision.outcome, now, type, JSON.stringify(data), JSON.stringify({ ...actor, occurredAt, lateReason })].join(
        " ",
      ),
    )
    .join("\n");
}
