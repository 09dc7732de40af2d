import { complaintLives } from "@complaint-ledger/testing";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { dossierOf, type DossierOptions } from "./dossier-of.ts";
import { dossierJson } from "./rendering/dossier-json.ts";
import { dossierMarkdown } from "./rendering/dossier-markdown.ts";
import { dossierText } from "./rendering/dossier-text.ts";
import { withPersonalTexts } from "./test/personal-texts.ts";
import type { Dossier } from "./dossier.ts";

const rules: DossierOptions = { policies: [], calendars: [], provisional: "mark", asOf: "2099-01-01T00:00:00.000Z" };
const lives = complaintLives({ maxLength: 120 });

function layouts(dossier: Dossier | undefined): readonly string[] {
  if (dossier === undefined) return [];
  return [
    dossierJson(dossier),
    dossierText(dossier, { language: "zh", timeZone: "America/New_York" }),
    dossierMarkdown(dossier, { timeZone: "Asia/Shanghai" }),
  ];
}

describe("a dossier", () => {
  it("that is masked holds nothing of anybody's personal data, and all of it if that is asked for", () => {
    fc.assert(
      fc.property(lives, fc.uuid(), ({ events, policies }, secret) => {
        let last = 0;
        const personal = withPersonalTexts(events, (number) => {
          last = number + 1;
          return `${secret}#${number}#`;
        });
        const options = { ...rules, policies };
        for (const text of layouts(dossierOf(personal, options))) expect(text).not.toContain(secret);
        const open = dossierOf(personal, { ...options, personal: true });
        if (open === undefined) return;
        const json = dossierJson(open);
        for (let i = 0; i < last; i++) expect(json).toContain(`${secret}#${i}#`);
      }),
      { numRuns: 40 },
    );
  });

  it("holds every event that was seen from there, in the order recorded, and no other", () => {
    fc.assert(
      fc.property(lives, fc.nat({ max: 119 }), fc.nat({ max: 119 }), ({ events, policies }, happened, recorded) => {
        const asOf = events.at(happened % Math.max(events.length, 1))?.occurredAt ?? rules.asOf;
        const knownAt = events.at(recorded % Math.max(events.length, 1))?.recordedAt ?? rules.asOf;
        const seen = events.filter(({ occurredAt, recordedAt }) => occurredAt <= asOf && recordedAt <= knownAt);
        const dossier = dossierOf(events, { ...rules, policies, asOf, knownAt });
        expect((dossier?.events ?? []).map(({ id }) => id)).toEqual(seen.map(({ id }) => id));
      }),
      { numRuns: 40 },
    );
  });

  it("is plain JSON, and the same on a machine in any time zone", () => {
    fc.assert(
      fc.property(lives, fc.constantFrom("Asia/Kathmandu", "America/St_Johns"), ({ events, policies }, zone) => {
        const options = { ...rules, policies };
        const dossier = dossierOf(events, options);
        if (dossier !== undefined) expect(JSON.parse(dossierJson(dossier))).toEqual(dossier);
        const here = layouts(dossier);
        vi.stubEnv("TZ", zone);
        try {
          expect(layouts(dossierOf(events, options))).toEqual(here);
        } finally {
          vi.unstubAllEnvs();
        }
      }),
      { numRuns: 20 },
    );
  });

  it("has open duties and no others than the rules see", () => {
    fc.assert(
      fc.property(lives, ({ events, policies, state }) => {
        const owed = (duty: string): readonly string[] =>
          (dossierOf(events, { ...rules, policies })?.duties ?? [])
            .filter((open) => open.duty === duty)
            .map(({ of }) => of)
            .toSorted();
        const open = <Item extends { readonly id: string; readonly status: string }>(
          items: readonly Item[],
          ...statuses: readonly Item["status"][]
        ): readonly string[] =>
          items
            .filter(({ status }) => statuses.includes(status))
            .map(({ id }) => id)
            .toSorted();
        expect(owed("remedy")).toEqual(open(state.resolution.remedies, "instructed", "failed"));
        expect(owed("appeal")).toEqual(open(state.liability.appeals, "open"));
        expect(owed("sanctionApproval")).toEqual(open(state.liability.sanctions, "proposed"));
        expect(owed("sanctionExecution")).toEqual(open(state.liability.sanctions, "approved"));
        expect(owed("countermeasure")).toEqual(open(state.investigation.countermeasures, "requested", "rejected"));
      }),
      { numRuns: 40 },
    );
  });
});
