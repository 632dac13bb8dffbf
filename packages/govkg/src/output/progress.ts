/** A line on standard error that tells how far a run is. */
export interface Progress {
  update(done: number, total: number): void;
  stop(): void;
}

const SILENT: Progress = { update: () => undefined, stop: () => undefined };

/** A progress bar with rate and time left on standard error; silent where that is no terminal. */
export async function startProgress(label: string): Promise<Progress> {
  if (!process.stderr.isTTY) return SILENT;
  const { SingleBar } = await import("cli-progress");
  const bar = new SingleBar({
    format: `${label} {bar} {value}/{total} · {rate}/s · {eta_formatted} left`,
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
    etaBuffer: 200,
  });
  const begun = performance.now();
  let isStarted = false;
  return {
    update(done, total) {
      const rate = Math.round(done / Math.max(0.001, (performance.now() - begun) / 1000));
      if (!isStarted) bar.start(total, 0, { rate });
      isStarted = true;
      bar.setTotal(total);
      bar.update(done, { rate });
    },
    stop() {
      if (isStarted) bar.stop();
    },
  };
}
