import type { Contender } from "../contender.ts";
import { actMemoryStore, overActStore } from "./act.ts";

/** act's store in memory. */
export const actMemory: Contender = {
  open: () => overActStore(actMemoryStore(), { durability: undefined, page: undefined }),
};
