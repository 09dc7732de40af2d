import type { ClusterInfo } from "@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/gossip_pb.js";
import type { Node } from "../node.ts";
import { protocol } from "../protocol.ts";

/** What a node knows of its cluster: itself, and the leader if that is another. */
export function clusterInfo({ host, port, faults: { leader } }: Node): ClusterInfo {
  const { LEADER, FOLLOWER } = protocol.gossip.MemberInfo.VNodeState;
  const info = new protocol.gossip.ClusterInfo();
  info.addMembers(member(host, port, leader === undefined ? LEADER : FOLLOWER));
  if (leader !== undefined) info.addMembers(member(leader.host, leader.port, LEADER));
  return info;
}

function member(
  host: string,
  port: number,
  state: Parameters<InstanceType<typeof protocol.gossip.MemberInfo>["setState"]>[0],
): InstanceType<typeof protocol.gossip.MemberInfo> {
  const endPoint = new protocol.gossip.EndPoint();
  endPoint.setAddress(host);
  endPoint.setPort(port);
  const id = new protocol.shared.UUID();
  id.setString(crypto.randomUUID());
  const one = new protocol.gossip.MemberInfo();
  one.setInstanceId(id);
  one.setTimeStamp("0");
  one.setIsAlive(true);
  one.setState(state);
  one.setHttpEndPoint(endPoint);
  return one;
}
