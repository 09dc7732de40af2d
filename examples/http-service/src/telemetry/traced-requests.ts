import { context, propagation, SpanKind, SpanStatusCode, trace, type Tracer } from "@opentelemetry/api";
import type { MiddlewareHandler } from "hono";
import { routePath } from "hono/route";

/** Makes a span of each request, in the trace its client began, with what the ledger does for it within. */
export function tracedRequests(tracer: Tracer): MiddlewareHandler {
  return (c, next) => {
    const parent = propagation.extract(context.active(), c.req.header());
    const attributes = { "http.request.method": c.req.method, "url.path": c.req.path };
    const span = tracer.startSpan(c.req.method, { kind: SpanKind.SERVER, attributes }, parent);
    return context.with(trace.setSpan(parent, span), async () => {
      await next();
      const route = routePath(c, -1);
      span.updateName(`${c.req.method} ${route}`);
      span.setAttributes({ "http.route": route, "http.response.status_code": c.res.status });
      if (c.res.status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    });
  };
}
