import { closeSync, openSync, writeSync } from "node:fs";

const BUFFER_CHARS = 65_536;

/** A text file written piece by piece, in large steps. */
export class TextFile {
  private readonly file: number;
  private buffer = "";

  constructor(path: string) {
    this.file = openSync(path, "w");
  }

  write(text: string): void {
    this.buffer += text;
    if (this.buffer.length > BUFFER_CHARS) this.flush();
  }

  private flush(): void {
    writeSync(this.file, this.buffer);
    this.buffer = "";
  }

  close(): void {
    this.flush();
    closeSync(this.file);
  }
}
