import type { Actor } from "@complaint-ledger/event-sourcing";
import type { Context, MiddlewareHandler } from "hono";
import { problem } from "./problem.ts";

/** How it is found out who asks. What it says is recorded with every event, so nobody else may say it. */
export interface Authentication {
  /** Who asks; nothing, if that is not known. */
  readonly authenticate: (c: Context) => Actor | undefined | Promise<Actor | undefined>;
  /** What would be accepted: the `WWW-Authenticate` of a 401 (RFC 9110, section 11.6.1). */
  readonly challenge: string;
}

/** What handlers find in their context. */
export interface AppEnvironment {
  readonly Variables: { readonly actor: Actor };
}

/**
 * A gateway in front has checked the token, and says in `Actor-Id` and `Actor-Role` whose it is. It has to strip these headers
 * from what comes from outside, and nothing else may reach this service.
 */
export const gatewayHeaders: Authentication = {
  challenge: 'Bearer realm="complaints"',
  authenticate(c) {
    const id = c.req.header("Actor-Id");
    const role = c.req.header("Actor-Role");
    // An empty header says as little as none.
    return id === undefined || id === "" || role === undefined || role === "" ? undefined : { id, role };
  },
};

/** Lets nobody pass who is not known. */
export function authenticated({ authenticate, challenge }: Authentication): MiddlewareHandler<AppEnvironment> {
  return async (c, next) => {
    const actor = await authenticate(c);
    if (actor === undefined) {
      c.header("WWW-Authenticate", challenge);
      return problem(c, "no-actor", "Ask with a token that the gateway accepts.");
    }
    c.set("actor", actor);
    return next();
  };
}
