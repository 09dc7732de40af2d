import { inMemoryStorage, storesAgree } from "./index.ts";

storesAgree("two in memory", inMemoryStorage, inMemoryStorage, { clockGoesBack: true });
