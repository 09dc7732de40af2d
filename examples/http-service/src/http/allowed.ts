import type { Context } from "hono";
import { problem } from "./problem.ts";

/** Answers every other method of an address that takes these (RFC 9110, section 15.5.6). */
export function only(...methods: readonly string[]): (c: Context) => Response {
  const allow = [...methods, "OPTIONS"].join(", ");
  return (c) => {
    c.header("Allow", allow);
    if (c.req.method === "OPTIONS") return c.body(null, 204);
    return problem(c, "method-not-allowed", `This address takes ${allow}.`);
  };
}
