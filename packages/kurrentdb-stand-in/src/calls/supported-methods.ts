import type { SupportedMethods } from "@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_pb.js";
import { protocol } from "../protocol.ts";

/** What the server says it can do. */
export function supportedMethods(batchAppend: boolean): SupportedMethods {
  const supported = new protocol.features.SupportedMethods();
  supported.setEventStoreServerVersion("25.0.0");
  for (const name of ["Read", "Append", ...(batchAppend ? ["BatchAppend"] : [])]) {
    const method = new protocol.features.SupportedMethod();
    method.setServiceName("event_store.client.streams.Streams");
    method.setMethodName(name);
    // What the native reader looks for before it reads `$all` or a stream.
    method.setFeaturesList(["position", "events"]);
    supported.addMethods(method);
  }
  return supported;
}
