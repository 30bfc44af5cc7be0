/** Blanks and line breaks between two words of a scalar: one break becomes a space, more keep all but the first. */
export class Folding {
  /** Whether there was a line break since text was last taken. */
  crossedLine = false;
  private blanks = '';
  private firstBreak = '';
  private otherBreaks = '';

  /** A blank counts only if no line break is beside it. */
  addBlank(code: number): void {
    if (!this.crossedLine) this.blanks += code === 9 ? '\t' : ' ';
  }

  /** A line break, as the cursor gives it. */
  addBreak(lineBreak: string): void {
    if (this.crossedLine) this.otherBreaks += lineBreak;
    else this.firstBreak = lineBreak;
    this.crossedLine = true;
    this.blanks = '';
  }

  /** An escaped line break: it leaves nothing, so every further break counts. */
  addEscapedBreak(): void {
    this.crossedLine = true;
  }

  /** What stands between the words, and starts anew. */
  take(): string {
    const folds = this.firstBreak === '\n';
    const gap = !this.crossedLine ? this.blanks : folds ? this.otherBreaks || ' ' : this.firstBreak + this.otherBreaks;
    this.crossedLine = false;
    this.blanks = this.firstBreak = this.otherBreaks = '';
    return gap;
  }
}
