/** What is left of a --set expression. */
export class ExpressionText {
  private position = 0;

  constructor(private readonly text: string) {}

  /** The character that comes next, or nothing at the end. */
  peek(): string {
    return this.text.charAt(this.position);
  }

  /** Takes so many characters. */
  take(count = 1): string {
    const taken = this.text.slice(this.position, this.position + count);
    this.position += taken.length;
    return taken;
  }

  /** All that is left, without taking it. */
  rest(): string {
    return this.text.slice(this.position);
  }

  /**
   * Takes characters up to one of `stops`, and that one. After a backslash, unless `escapes` is false, any character
   * means itself. `stop` is empty if the text ended before one came.
   */
  until(stops: string, escapes = true): { readonly text: string; readonly stop: string } {
    let text = '';
    for (;;) {
      const next = this.take();
      if (next === '' || stops.includes(next)) return { text, stop: next };
      text += next === '\\' && escapes ? this.take() : next;
    }
  }

  /** Passes blanks, and a comma after them. Says whether that was all of a value. */
  passEmptyValue(): boolean {
    for (;;) {
      const next = this.peek();
      if (!/^[\p{White_Space}]?$/u.test(next) && next !== ',') return false;
      this.take();
      if (next === '' || next === ',') return true;
    }
  }
}
