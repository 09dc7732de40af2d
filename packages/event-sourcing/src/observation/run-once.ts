/** A step that runs the first time it is called; whoever calls it again gets, or is thrown, the same. */
export function runOnce<Result>(step: () => Result): () => Result {
  let ran: { readonly result: Result } | { readonly thrown: unknown } | undefined;
  return () => {
    ran ??= attempted(step);
    if ("thrown" in ran) throw ran.thrown;
    return ran.result;
  };
}

function attempted<Result>(step: () => Result): { readonly result: Result } | { readonly thrown: unknown } {
  try {
    return { result: step() };
  } catch (thrown) {
    return { thrown };
  }
}
