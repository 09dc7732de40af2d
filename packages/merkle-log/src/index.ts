export { canonicalJson } from "./canonical-json.ts";
export { consistencyProof, verifyConsistency, type ConsistencyClaim } from "./consistency.ts";
export { fingerprintOf, fingerprintText, parseFingerprint, type Fingerprint } from "./fingerprint.ts";
export { leafHash } from "./hashes.ts";
export { inclusionProof, verifyInclusion, type InclusionClaim } from "./inclusion.ts";
export { merkleLog, type MerkleLog } from "./merkle-log.ts";
