/** A rate by time, and by CPU time of the process, which other jobs on the machine change less. */
export interface Rate {
  readonly reportsPerSecond: number;
  readonly cpuMsPerReport: number;
}

/** Adds up what pieces of work on reports take. */
export class Clock {
  private reports = 0;
  private ms = 0;
  private cpu = 0;
  private last = { reports: 0, ms: 0 };

  async time(reports: number, work: () => unknown): Promise<void> {
    const cpu = process.cpuUsage();
    const begun = performance.now();
    await work();
    const { user, system } = process.cpuUsage(cpu);
    this.reports += reports;
    this.ms += performance.now() - begun;
    this.cpu += (user + system) / 1000;
  }

  /** Reports a second since the last split. */
  split(): number {
    const { reports, ms, last } = this;
    this.last = { reports, ms };
    return Math.round((1000 * (reports - last.reports)) / (ms - last.ms));
  }

  /** Over `reports` in all, where the pieces timed were none of their own. */
  rate(reports = this.reports): Rate {
    return {
      reportsPerSecond: Math.round((1000 * reports) / this.ms),
      cpuMsPerReport: Number((this.cpu / reports).toFixed(2)),
    };
  }
}
