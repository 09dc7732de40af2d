import { compareKeys } from "@complaint-ledger/complaint";
import { assertViewpoint, type Instant } from "@complaint-ledger/event-sourcing";
import type { LiabilityRow } from "../facts/liability-row.ts";
import { aspectOf, aspects, type Aspect, type Measure } from "./aspects.ts";
import { likenessOf, usualLikenesses, type Likeness } from "./likeness.ts";
import { treatmentOf, type Treatment } from "./treatment.ts";

/** What is compared, and from where in time. */
export interface LikeCaseOptions {
  /** The instant up to which the rows were folded. UTC. */
  readonly asOf: Instant;
  /** What was known of it by when, if the rows were folded so. UTC. */
  readonly knownAt?: Instant | undefined;
  /** What makes two cases like ones; default {@link usualLikenesses}. */
  readonly likeBy?: readonly Likeness[];
}

/** Whether like cases were treated alike. */
export interface LikeCaseReport {
  readonly asOf: Instant;
  readonly knownAt?: Instant;
  readonly likeBy: readonly Likeness[];
  /** Closed cases, which are what is compared. */
  readonly cases: number;
  /** Closed cases that no other is like, those among them of which nothing but the policies is on record. */
  readonly alone: number;
  /** Groups of two cases and more, and how many of them were treated alike. */
  readonly comparable: number;
  readonly consistent: number;
  /** The groups that were not, in the order of their keys. */
  readonly differing: readonly DifferingGroup[];
}

/** Like cases that were not treated alike. It is no verdict: there may be a reason that is not on record. */
export interface DifferingGroup {
  /** What they are alike in. */
  readonly key: readonly LikenessValue[];
  readonly cases: number;
  readonly differsIn: readonly Aspect[];
  /** Each way they were treated: the most frequent first, of equals the one with the smallest complaint id. */
  readonly variants: readonly (readonly Treatment[])[];
}

/** What cases are in one respect; null where nothing is on record. */
export interface LikenessValue {
  readonly likeness: Likeness;
  readonly value: string | null;
}

/**
 * Groups closed cases that are alike, and says which groups differ in outcome, remedies or penalties, with every case named
 * (同类纠纷,处罚尺度应一致,处理结果大体一致). Penalties are of like size if all of a group's have the same amount, or all
 * are the same part of the loss, as the express procedure measures them (依照投诉所造成的损失大小扣罚).
 *
 * Throws `invalid-instant`.
 *
 * @example
 * const { comparable, differing } = likeCases(rows.values(), { asOf });
 */
export function likeCases(rows: Iterable<LiabilityRow>, options: LikeCaseOptions): LikeCaseReport {
  assertViewpoint(options);
  const { asOf, knownAt, likeBy = usualLikenesses } = options;
  const groups = new Map<string, Group>();
  let [cases, unlike] = [0, 0];
  for (const row of rows) {
    if (row.circumstances.phase !== "closed") continue;
    cases += 1;
    const key = likeBy.map((likeness) => ({ likeness, value: likenessOf(likeness, row) }));
    if (!tellsAnything(key)) {
      unlike += 1;
      continue;
    }
    const identity = JSON.stringify(key.map(({ value }) => value));
    const group = groups.get(identity) ?? { key, treatments: [] };
    groups.set(identity, group);
    group.treatments.push(treatmentOf(row));
  }
  const comparable = [...groups.values()].filter(({ treatments }) => treatments.length > 1);
  const differing = comparable.flatMap((group) => differingGroup(group) ?? []).toSorted(byKey);
  return {
    asOf,
    ...(knownAt === undefined ? {} : { knownAt }),
    likeBy,
    cases,
    alone: groups.size - comparable.length + unlike,
    comparable: comparable.length,
    consistent: comparable.length - differing.length,
    differing,
  };
}

interface Group {
  readonly key: readonly LikenessValue[];
  readonly treatments: Treatment[];
}

/** Two cases of which nothing but the policies is known are not alike in anything; unless only policies are asked about. */
function tellsAnything(key: readonly LikenessValue[]): boolean {
  const others = key.filter(({ likeness }) => likeness !== "policies");
  return others.length === 0 || others.some(({ value }) => value !== null);
}

function differingGroup({ key, treatments }: Group): DifferingGroup | undefined {
  const [byPart, byAmount] = [variantsBy("partOfLoss", treatments), variantsBy("amount", treatments)];
  const [measure, variants] =
    byAmount.length < byPart.length ? (["amount", byAmount] as const) : (["partOfLoss", byPart] as const);
  if (variants.length === 1) return undefined;
  const differsIn = aspects.filter(
    (aspect) => new Set(treatments.map((treatment) => aspectOf(aspect, treatment, measure))).size > 1,
  );
  return { key, cases: treatments.length, differsIn, variants };
}

function variantsBy(measure: Measure, treatments: readonly Treatment[]): readonly (readonly Treatment[])[] {
  const variants = new Map<string, Treatment[]>();
  for (const treatment of treatments.toSorted((a, b) => compareKeys(a.complaintId, b.complaintId))) {
    const identity = JSON.stringify(aspects.map((aspect) => aspectOf(aspect, treatment, measure)));
    const variant = variants.get(identity);
    if (variant === undefined) variants.set(identity, [treatment]);
    else variant.push(treatment);
  }
  // Sorting is stable, so of equals the one with the smallest complaint id stays first.
  return [...variants.values()].toSorted((a, b) => b.length - a.length);
}

function byKey(a: DifferingGroup, b: DifferingGroup): number {
  for (const [i, { value }] of a.key.entries()) {
    const order = compareKeys(value, b.key[i]?.value ?? null);
    if (order !== 0) return order;
  }
  return 0;
}
