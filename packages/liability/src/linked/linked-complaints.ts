import { compareKeys } from "@complaint-ledger/complaint";
import { assertViewpoint, type Instant } from "@complaint-ledger/event-sourcing";
import type { LinkFact } from "../facts/case-facts.ts";
import type { LiabilityRow } from "../facts/liability-row.ts";
import { disjointSets } from "./disjoint-sets.ts";

/** Which links count, and from where in time. */
export interface LinkedOptions {
  /** The instant up to which the rows were folded. UTC. */
  readonly asOf: Instant;
  /** What was known of it by when, if the rows were folded so. UTC. */
  readonly knownAt?: Instant | undefined;
  /** Kinds of links to go by; default all. */
  readonly kinds?: readonly LinkFact["kind"][];
}

/** Complaints that belong together. */
export interface LinkedComplaints {
  readonly asOf: Instant;
  readonly knownAt?: Instant;
  /** Complaints looked at, and links of them that stand. */
  readonly complaints: number;
  readonly links: number;
  /** In the order of their ids. */
  readonly groups: readonly LinkedGroup[];
  /** Links that say that there is another complaint, and not which. */
  readonly unknownTargets: readonly StandingLink[];
}

/** Complaints that belong together, directly or through others. */
export interface LinkedGroup {
  /** The smallest id of them all in code-unit order: it stays what it is while others join. */
  readonly id: string;
  /** Those in the ledger, in the order of their ids. */
  readonly complaints: readonly string[];
  /** Those that links name and the ledger does not hold. */
  readonly notInLedger: readonly string[];
  /** What holds them together, by complaint and in the order recorded. */
  readonly links: readonly StandingLink[];
}

/** A link that was not revoked. */
export interface StandingLink extends Pick<LinkFact, "link" | "kind" | "target" | "at"> {
  /** The complaint it was recorded in. */
  readonly complaintId: string;
}

/**
 * Groups repeated and duplicate complaints, and those of the same incident: whatever is linked, also through a third, is one
 * group, even if that third is not in the ledger. One pass, at next to no cost for each link. Throws `invalid-instant`.
 *
 * @example
 * const { groups } = linkedComplaints(rows.values(), { asOf, kinds: ["duplicate"] });
 */
export function linkedComplaints(rows: Iterable<LiabilityRow>, options: LinkedOptions): LinkedComplaints {
  assertViewpoint(options);
  const { asOf, knownAt, kinds } = options;
  const known = new Set<string>();
  const links: StandingLink[] = [];
  for (const row of rows) {
    known.add(row.complaintId);
    links.push(...standingLinks(row).filter(({ kind }) => kinds?.includes(kind) ?? true));
  }
  links.sort((a, b) => compareKeys(a.complaintId, b.complaintId));
  return {
    asOf,
    ...(knownAt === undefined ? {} : { knownAt }),
    complaints: known.size,
    links: links.length,
    groups: groupsOf(links, known),
    unknownTargets: links.filter(({ target }) => target === null),
  };
}

/** A link to itself, which the rules refuse, links nothing. */
function standingLinks({ complaintId, links, linkRevocations }: LiabilityRow): readonly StandingLink[] {
  return links
    .filter(({ target }) => target !== complaintId)
    .filter(({ link, entry }) => !linkRevocations.some((revoked) => revoked.link === link && revoked.entry > entry))
    .map(({ link, kind, target, at }) => ({ complaintId, link, kind, target, at }));
}

function groupsOf(links: readonly StandingLink[], known: ReadonlySet<string>): readonly LinkedGroup[] {
  const together = disjointSets();
  for (const { complaintId, target } of links) if (target !== null) together.join(complaintId, target);
  const groups = together.sets().map((members) => {
    const complaints = members.toSorted(compareKeys);
    return { id: complaints[0] ?? "", members: complaints, links: [] as StandingLink[] }; // Filled below.
  });
  const groupOf = new Map(groups.flatMap((group) => group.members.map((member) => [member, group])));
  for (const link of links) if (link.target !== null) groupOf.get(link.complaintId)?.links.push(link);
  return groups
    .toSorted((a, b) => compareKeys(a.id, b.id))
    .map(({ id, members, links }) => ({
      id,
      complaints: members.filter((member) => known.has(member)),
      notInLedger: members.filter((member) => !known.has(member)),
      links,
    }));
}
