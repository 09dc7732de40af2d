#!/usr/bin/env node
import { processShell } from "./command-line/process-shell.ts";
import { runCommandLine } from "./command-line/run-command-line.ts";

process.exitCode = await runCommandLine(process.argv.slice(2), processShell());
