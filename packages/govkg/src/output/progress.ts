/** A line on standard error that tells how far a run is. */
export interface Progress {
  update(done: number, total: number): void;
  stop(): void;
}

/** Milliseconds between lines where standard error is no terminal: a log of a long run, silence for a short one. */
const LINE_EVERY = 30_000;

/** How far a run is, with rate and time left, on standard error: a bar on a terminal, else a line now and then. */
export async function startProgress(label: string): Promise<Progress> {
  if (!process.stderr.isTTY) return progressLines(label);
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

function progressLines(label: string): Progress {
  const begun = performance.now();
  let last = begun;
  return {
    update(done, total) {
      const now = performance.now();
      if (now - last < LINE_EVERY) return;
      last = now;
      const rate = done / ((now - begun) / 1000);
      const left = Math.round((total - done) / Math.max(rate, 0.001));
      process.stderr.write(`${label} ${done}/${total} · ${Math.round(rate)}/s · ${left} s left\n`);
    },
    stop: () => undefined,
  };
}
