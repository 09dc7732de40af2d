import type { KeyedView, NewEvent, RecordedEvent } from "@complaint-ledger/event-sourcing";
import { complaintEvents, event } from "./complaint-events.ts";

/** Complaints that get one more event. */
const MEASURED = 2_000;

/** Microseconds that one more event costs a read model, the median of many, in a small ledger and in a large one. */
export interface OneMoreEvent {
  readonly small: number;
  readonly large: number;
}

/**
 * What one more event costs a read model at two sizes of a ledger. Both are measured in turns, event by event, so that what else
 * the machine does falls on both alike; a first run over the small one warms up and does not count.
 */
export function oneMoreEvent(emptyView: () => KeyedView<unknown>, small: number, large: number): OneMoreEvent {
  const warm = viewOf(emptyView, small);
  for (let i = 0; i < MEASURED; i++) warm.advance(more(i % small, small, i));
  const views = { small: viewOf(emptyView, small), large: viewOf(emptyView, large) };
  const times: Readonly<Record<keyof typeof views, number[]>> = { small: [], large: [] };
  for (let i = 0; i < MEASURED; i++) {
    times.small.push(...took(views.small, more(i % small, small, i)));
    // All over the large ledger.
    times.large.push(...took(views.large, more(Math.floor((i * large) / MEASURED), large, i)));
  }
  return { small: medianMicroseconds(times.small), large: medianMicroseconds(times.large) };
}

/** Milliseconds, of an event that says nothing to this read model none. */
function took(view: KeyedView<unknown>, event: RecordedEvent): readonly number[] {
  const started = performance.now();
  const changes = view.advance(event);
  const milliseconds = performance.now() - started;
  return changes.length === 0 ? [] : [milliseconds];
}

function medianMicroseconds(times: readonly number[]): number {
  return (times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN) * 1000;
}

/** A view of so many complaints, each lodged, assigned, its liability determined, and the complainant called in vain. */
function viewOf(emptyView: () => KeyedView<unknown>, complaints: number): KeyedView<unknown> {
  const view = emptyView();
  let page: RecordedEvent[] = [];
  for (let i = 0; i < complaints; i++) {
    for (const [revision, event] of historyOf(i).entries())
      page.push(placed(event, i, revision, i * 10 + revision + 1));
    if (page.length < 10_000) continue;
    view.replay(page);
    page = [];
  }
  view.replay(page);
  return view;
}

function historyOf(i: number): readonly NewEvent[] {
  const at = Date.UTC(2024, 0, 2) + i * 60_000;
  return [
    ...complaintEvents(i).slice(0, 2),
    event(i, 2, "LiabilityDetermined", at, {
      finding: "finding-1",
      responsibility: "atFault",
      parties: [{ kind: "unit", id: `unit-${i % 10}`, weight: 1 }],
      basis: { rules: ["house 4.2"] },
      evidence: ["statement-1"],
    }),
    event(i, 3, "CallbackAttempted", at, {
      callback: "callback-1",
      purpose: "outcome",
      medium: "phone",
      result: "noAnswer",
    }),
  ];
}

/** The complainant is reached, or the finding disclosed: the `n`th event after a ledger of so many complaints. */
function more(i: number, complaints: number, n: number): RecordedEvent {
  const at = Date.UTC(2026, 0, 1);
  const next =
    n % 2 === 0
      ? event(i, 4, "CallbackCompleted", at, {
          callback: "callback-1",
          purpose: "outcome",
          medium: "phone",
          record: "confirmed",
          satisfaction: "satisfied",
        })
      : event(i, 4, "FindingDisclosed", at, {
          finding: "finding-1",
          to: { kind: "unit", id: `unit-${i % 10}` },
          capacity: "party",
          medium: "inPerson",
        });
  return placed(next, i, 4, complaints * 10 + n + 1);
}

function placed(event: NewEvent, i: number, revision: number, position: number): RecordedEvent {
  const place = { stream: `complaint-${i}`, revision, position: String(position).padStart(16, "0") };
  // A position has this form in every store of ours.
  return { ...event, ...place, recordedAt: "2026-01-01T00:00:00.000Z" } as RecordedEvent;
}
