import { join } from "node:path";
import ts from "typescript";
import { root } from "./code-blocks.ts";

/** What the doc comments of a type's declaration say of it and of what is below it. */
export interface DocumentedType {
  /** Of the type itself; empty if nothing is said. */
  readonly comment: string;
  /** Of the value at a path like `items[].number`, else of its type; empty if nothing is said, or there is none. */
  at(path: string): string;
  /** The type of a property. Throws if there is none. */
  below(property: string): DocumentedType;
}

/** Reads the doc comments of the types that a package's entry exports. `entry` is a path from the root. */
export function documentedTypes(entry: string): (name: string) => DocumentedType {
  const program = ts.createProgram([join(root, entry)], {
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2023,
    allowImportingTsExtensions: true,
    noEmit: true,
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: true,
    types: [],
  });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(join(root, entry));
  const module = source === undefined ? undefined : checker.getSymbolAtLocation(source);
  const exported = new Map(
    module === undefined ? [] : checker.getExportsOfModule(module).map((symbol) => [symbol.name, symbol]),
  );
  return (name) => {
    const found = exported.get(name);
    if (found === undefined) throw new Error(`${entry} exports no ${name}`);
    const symbol = found.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(found) : found;
    return documented(checker, checker.getDeclaredTypeOfSymbol(symbol), commentOf(checker, symbol));
  };
}

function documented(checker: ts.TypeChecker, type: ts.Type, comment: string): DocumentedType {
  return {
    comment,
    at(path) {
      let types: readonly ts.Type[] = [type];
      let found = "";
      for (const step of path.split(".")) {
        const name = step.replaceAll("[]", "");
        const symbols = types.flatMap((one) => checker.getPropertyOfType(one, name) ?? []);
        const named = symbols.flatMap((symbol) => checker.getTypeOfSymbol(symbol).aliasSymbol ?? []);
        types = symbols.flatMap((symbol) => alternatives(checker, checker.getTypeOfSymbol(symbol)));
        found =
          [...symbols, ...named, ...types.flatMap(({ symbol, aliasSymbol }) => aliasSymbol ?? symbol ?? [])]
            .filter((symbol) => isOurs(symbol))
            .map((symbol) => commentOf(checker, symbol))
            .find((text) => text !== "") ?? "";
      }
      return found;
    },
    below(property) {
      const symbol = checker.getPropertyOfType(type, property);
      if (symbol === undefined) throw new Error(`there is no ${property}`);
      const below = checker.getTypeOfSymbol(symbol);
      return documented(checker, below, below.symbol === undefined ? "" : commentOf(checker, below.symbol));
    },
  };
}

/** The types a value can be of: the members of a union, and of a list its items. */
function alternatives(checker: ts.TypeChecker, type: ts.Type): readonly ts.Type[] {
  if (type.isUnion()) return type.types.flatMap((one) => alternatives(checker, one));
  const item = checker.isArrayType(type) ? checker.getIndexTypeOfType(type, ts.IndexKind.Number) : undefined;
  return item === undefined ? [type] : alternatives(checker, item);
}

/** Whether it is declared in the project, and not in what the language brings. */
function isOurs({ declarations = [] }: ts.Symbol): boolean {
  return declarations.some((declaration) => !declaration.getSourceFile().isDeclarationFile);
}

function commentOf(checker: ts.TypeChecker, symbol: ts.Symbol): string {
  return ts
    .displayPartsToString(symbol.getDocumentationComment(checker))
    .replaceAll(/\{@link (\w+) ?\}/g, "`$1`")
    .replaceAll(/\s+/g, " ")
    .trim();
}
