/** Names in sets of which no two have a name in common. */
export interface DisjointSets {
  /** Puts two names, and all that go with them, into one set. */
  join(a: string, b: string): void;
  /** The sets of two names and more that were joined, in no particular order. */
  sets(): readonly (readonly string[])[];
}

/** Makes an empty forest: the smaller tree hangs under the larger, paths are halved, so that a join costs next to nothing. */
export function disjointSets(): DisjointSets {
  const parents = new Map<string, string>();
  const sizes = new Map<string, number>();

  function rootOf(name: string): string {
    let current = name;
    for (;;) {
      const parent = parents.get(current) ?? current;
      if (parent === current) return current;
      const grandparent = parents.get(parent) ?? parent;
      parents.set(current, grandparent);
      current = grandparent;
    }
  }

  return {
    join(a, b) {
      for (const name of [a, b]) if (!parents.has(name)) parents.set(name, name);
      const roots = [rootOf(a), rootOf(b)] as const;
      if (roots[0] === roots[1]) return;
      const [first, second] = [sizes.get(roots[0]) ?? 1, sizes.get(roots[1]) ?? 1];
      const [larger, smaller] = first < second ? [roots[1], roots[0]] : roots;
      parents.set(smaller, larger);
      sizes.set(larger, first + second);
    },
    sets() {
      const members = new Map<string, string[]>();
      for (const name of parents.keys()) {
        const root = rootOf(name);
        const set = members.get(root);
        if (set === undefined) members.set(root, [name]);
        else set.push(name);
      }
      return [...members.values()].filter((set) => set.length > 1);
    },
  };
}
