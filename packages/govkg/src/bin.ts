#!/usr/bin/env node
import { setFlagsFromString } from "node:v8";
import { runCli } from "./cli.js";

// V8 lets a heap grow fourfold before it collects; with one heap a thread a build would take gigabytes it doesn't need
setFlagsFromString("--heap-growing-percent=40");

// `govkg … | head` closes the pipe early: that is no fault of the run
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

process.exitCode = await runCli(process.argv.slice(2));
