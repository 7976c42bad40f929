/** Long enough that an answer saved without trouble is not announced at every single choice. */
const SETTLED = 1_200;

/** Tells a screen reader the state of saving once it has settled, and only when it differs from what was last said. */
export class Announcer {
  said = '';
  #coming = '';
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly changed: () => void) {}

  say(text: string): void {
    if (text === this.#coming) {
      return;
    }
    this.#coming = text;
    if (this.#timer !== null) {
      clearTimeout(this.#timer);
    }
    this.#timer = setTimeout(() => {
      this.#timer = null;
      if (this.said !== this.#coming) {
        this.said = this.#coming;
        this.changed();
      }
    }, SETTLED);
  }
}
