import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { root } from "./code-blocks.ts";

/** One word of a union of words, and what its doc comment says; empty if it says nothing. */
export interface DocumentedWord {
  readonly word: string;
  readonly meaning: string;
}

/** The words of a union like `"a" | "b"`, with the doc comments before them. Throws if `file` (from the root) declares none. */
export function documentedWords(file: string, type: string): readonly DocumentedWord[] {
  const source = readFileSync(join(root, file), "utf8");
  const declared = ts
    .createSourceFile(file, source, ts.ScriptTarget.ES2023, true)
    .statements.filter((statement) => ts.isTypeAliasDeclaration(statement))
    .find(({ name }) => name.text === type);
  if (declared === undefined || !ts.isUnionTypeNode(declared.type))
    throw new Error(`${file} declares no words ${type}`);
  let from = declared.type.pos;
  return declared.type.types.map((member) => {
    // A comment stands before the stroke, which belongs to no member.
    const before = source.slice(from, member.getStart());
    from = member.end;
    const [, comment = ""] = /\/\*\*([^]*?)\*\//.exec(before) ?? [];
    return { word: member.getText().replaceAll('"', ""), meaning: comment.replaceAll(/\s*\n\s*\*?\s*/g, " ").trim() };
  });
}
