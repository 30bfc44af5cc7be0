/** How far the maps and lists in block style are indented that are open. */
export class Indents {
  /** The innermost one's, or -1 outside all. */
  current = -1;
  private readonly outer: number[] = [];

  /** A map or a list starts at a column. Says whether it is indented further, and so a new one. */
  open(column: number): boolean {
    if (this.current >= column) return false;
    this.outer.push(this.current);
    this.current = column;
    return true;
  }

  /** Closes the innermost one if it is indented further than a column. Says whether it was. */
  close(column: number): boolean {
    if (this.current <= column) return false;
    this.current = this.outer.pop() ?? -1;
    return true;
  }
}
