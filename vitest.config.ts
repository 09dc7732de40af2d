import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: [
      "packages/*/src/**/*.test.ts",
      "packages/*/test/**/*.test.ts",
      "docs/**/*.test.ts",
      "examples/*/**/*.test.ts",
    ],
    exclude: ["**/node_modules/**", "**/dist/**"],
    // Many tests wait: for other processes, for a disk, for a server.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
