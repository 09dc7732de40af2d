import { createRequire } from "node:module";
import type * as gossip from "@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/gossip_pb.js";
import type * as gossipService from "@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/gossip_grpc_pb.js";
import type * as features from "@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_pb.js";
import type * as featuresService from "@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_grpc_pb.js";
import type * as shared from "@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js";
import type * as status from "@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/status_pb.js";
import type * as streams from "@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js";
import type * as streamsService from "@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_grpc_pb.js";

/** Google's `Any`, as far as an error's details need it. */
type AnyMessage = NonNullable<ReturnType<status.Status["getDetails"]>>;

/** Google's `Empty`. */
type EmptyMessage = NonNullable<ReturnType<shared.WrongExpectedVersion["getCurrentNoStream"]>>;

// The generated code is CommonJS that builds its exports as it runs, so that `import` finds no names in it.
const require = createRequire(import.meta.url);

/** Messages and services of the protocol, as the official client ships them. */
export const protocol: {
  readonly gossip: typeof gossip & typeof gossipService;
  readonly features: typeof features & typeof featuresService;
  readonly shared: typeof shared;
  readonly status: typeof status;
  readonly streams: typeof streams & typeof streamsService;
  readonly Any: new () => AnyMessage;
  readonly GoogleEmpty: new () => EmptyMessage;
} = {
  gossip: {
    ...require("@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/gossip_pb.js"),
    ...require("@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/gossip_grpc_pb.js"),
  },
  features: {
    ...require("@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_pb.js"),
    ...require("@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_grpc_pb.js"),
  },
  shared: require("@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js"),
  status: require("@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/status_pb.js"),
  streams: {
    ...require("@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js"),
    ...require("@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_grpc_pb.js"),
  },
  Any: require("google-protobuf/google/protobuf/any_pb.js").Any,
  GoogleEmpty: require("google-protobuf/google/protobuf/empty_pb.js").Empty,
};
