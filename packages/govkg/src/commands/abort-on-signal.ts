/** A signal that Ctrl-C sets: the run ends in good order. A second Ctrl-C ends the process at once. */
export function abortOnSignal(): AbortSignal {
  const controller = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => controller.abort(name));
  return controller.signal;
}
