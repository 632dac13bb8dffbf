#!/usr/bin/env node
import { runCli } from "./cli.js";

// `govkg … | head` closes the pipe early: that is no fault of the run
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

process.exitCode = await runCli(process.argv.slice(2));
