import { gravestClass, type ClockRule, type ClockScope, type HandlingPolicy } from "@complaint-ledger/policy";
import type { ClassifiedFact, Fact } from "../facts/fact.ts";

/** What decides whom a clock applies to, and how complaints are broken down. */
export interface ComplaintSubject {
  readonly channel: string;
  /** As classified; until then as reported. */
  readonly category: string | undefined;
  readonly class: string | undefined;
  readonly nature: string | undefined;
  readonly severity: string | undefined;
}

/** How a complaint is seen after `facts`, the last classification counting; `undefined` before it is lodged. */
export function subjectAfter(facts: readonly Fact[]): ComplaintSubject | undefined {
  const lodged = facts.find((fact) => fact.event === "ComplaintLodged");
  if (lodged === undefined) return undefined;
  const classified = facts.findLast(isClassification);
  return {
    channel: lodged.channel,
    category: classified === undefined ? lodged.category : (classified.category ?? lodged.category),
    class: classified?.class,
    nature: classified?.nature,
    severity: classified?.severity,
  };
}

function isClassification(fact: Fact): fact is ClassifiedFact {
  return fact.event === "ComplaintClassified" || fact.event === "ComplaintReclassified";
}

/** Whether a clock applies to a complaint: it lies within the scope of the clock, and not within what is excepted. */
export function appliesTo(rule: ClockRule, policy: HandlingPolicy, subject: ComplaintSubject): boolean {
  if (rule.appliesTo !== undefined && !isWithin(rule.appliesTo, policy, subject)) return false;
  return rule.exceptFor === undefined || !isWithin(rule.exceptFor, policy, subject);
}

/**
 * Every condition that a scope gives must hold. The class is the one a complaint was classified in; where that is none of
 * this policy's, the gravest that claims its category.
 */
function isWithin(scope: ClockScope, policy: HandlingPolicy, subject: ComplaintSubject): boolean {
  const { classes, categories, natures, channels } = scope;
  return (
    (classes === undefined || includes(classes, classIn(policy, subject))) &&
    (categories === undefined || includes(categories, subject.category)) &&
    (natures === undefined || includes(natures, subject.nature)) &&
    (channels === undefined || includes(channels, subject.channel))
  );
}

function classIn(policy: HandlingPolicy, subject: ComplaintSubject): string | undefined {
  if (policy.classes.some(({ id }) => id === subject.class)) return subject.class;
  return gravestClass(policy, subject.category === undefined ? [] : [subject.category])?.id;
}

function includes(names: readonly string[], name: string | undefined): boolean {
  return name !== undefined && names.includes(name);
}
