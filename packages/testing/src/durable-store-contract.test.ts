import { durableStoreContract } from "./index.ts";
import { sharedMemoryStorage } from "./test/shared-memory-storage.ts";

durableStoreContract("connections to shared memory", sharedMemoryStorage);
