import { durableStoreContract, inMemoryStorage } from "./index.ts";

durableStoreContract("connections to memory", inMemoryStorage);
