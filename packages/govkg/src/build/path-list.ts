/** The files of a run: sorted, each once. */
export class PathList {
  constructor(readonly paths: readonly string[]) {}

  /** Whether a file is one of them, and comes before another. */
  hasBefore(path: string, other: string): boolean {
    return path < other && this.includes(path);
  }

  /** Looked up by halves: a set over a million paths would take more memory than the paths. */
  private includes(path: string): boolean {
    let low = 0;
    let high = this.paths.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.paths[middle] ?? "") < path) low = middle + 1;
      else high = middle;
    }
    return this.paths[low] === path;
  }
}
