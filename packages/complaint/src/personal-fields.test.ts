import { describe, expect, it } from "vitest";
import { personalFields } from "./personal-fields.ts";

describe("personal fields", () => {
  const lodged = {
    channel: "phone",
    complainant: {
      subject: "person-1",
      kind: "complainant",
      name: "N. N.",
      contacts: [{ medium: "phone", address: "0" }],
    },
    onBehalfOf: { subject: "person-2", kind: "thirdParty", name: "M. M." },
    account: { what: "It is broken.", where: "at home" },
    demand: { kind: "remedy", wanted: "A new one" },
    policies: [{ id: "house", version: 1 }],
  };

  it("of a lodging belong to the complainant or to the person named beside them", () => {
    expect(personalFields("ComplaintLodged", lodged)).toEqual([
      { path: ["complainant", "name"], subject: { kind: "person", id: "person-1" } },
      { path: ["complainant", "contacts"], subject: { kind: "person", id: "person-1" } },
      { path: ["onBehalfOf", "name"], subject: { kind: "person", id: "person-2" } },
      { path: ["account", "what"], subject: { kind: "complainant" } },
      { path: ["account", "where"], subject: { kind: "complainant" } },
      { path: ["demand", "wanted"], subject: { kind: "complainant" } },
    ]);
  });

  it("are found in lists, by index", () => {
    const answers = [
      { question: "q1", option: "yes" },
      { question: "q5", text: "Be quicker." },
    ];
    const data = {
      callback: "c",
      purpose: "outcome",
      medium: "phone",
      answers,
      record: "confirmed",
      satisfaction: "neutral",
    };
    expect(personalFields("CallbackCompleted", data)).toEqual([
      { path: ["answers", 1, "text"], subject: { kind: "complainant" } },
    ]);
  });

  it("are none where a payload names nobody", () => {
    expect(personalFields("HandlingUnitAssigned", { unit: "sorting" })).toEqual([]);
  });
});
