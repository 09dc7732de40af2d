import { context, propagation, SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import type { MiddlewareHandler } from "hono";
import { routePath } from "hono/route";
import { seconds, upToTenSeconds } from "./seconds.ts";
import type { Telemetry } from "./telemetry-observer.ts";

/** Methods of RFC 9110 and RFC 5789; a client may send any other word, which must not become a name. */
const methods = new Set(["CONNECT", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "TRACE"]);

/**
 * Makes a span and a measurement of each request, in the trace its client began, with what the ledger does for it within; by
 * OpenTelemetry's conventions for HTTP servers.
 */
export function tracedRequests({ tracer, meter }: Telemetry): MiddlewareHandler {
  const duration = seconds(meter, "http.server.request.duration", "Duration of HTTP server requests.", upToTenSeconds);
  return (c, next) => {
    const start = performance.now();
    const parent = propagation.extract(context.active(), c.req.header());
    const { hostname, port, protocol, pathname } = new URL(c.req.url);
    const method = methods.has(c.req.method) ? c.req.method : "_OTHER";
    const request = { "http.request.method": method, "url.scheme": protocol.slice(0, -1) };
    const where = {
      "url.path": pathname,
      "server.address": hostname,
      ...(port === "" ? {} : { "server.port": +port }),
    };
    // A name of the conventions for a method that is none of HTTP's.
    const verb = method === "_OTHER" ? "HTTP" : method;
    const span = tracer.startSpan(verb, { kind: SpanKind.SERVER, attributes: { ...request, ...where } }, parent);
    return context.with(trace.setSpan(parent, span), async () => {
      await next();
      const status = c.res.status;
      const answered = {
        "http.response.status_code": status,
        ...routeOf(routePath(c, -1)),
        ...(status < 500 ? {} : { "error.type": String(status) }),
      };
      if ("http.route" in answered) span.updateName(`${verb} ${answered["http.route"]}`);
      span.setAttributes(answered);
      if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
      duration.record((performance.now() - start) / 1_000, { ...request, ...answered });
    });
  };
}

/** Which route answered; none, if it was only what stands before all of them. */
function routeOf(path: string): { readonly "http.route"?: string } {
  return path.endsWith("*") ? {} : { "http.route": path };
}
