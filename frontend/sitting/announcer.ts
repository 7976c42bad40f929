/** Long enough that an answer saved without trouble is not announced at every single choice. */
const SETTLED = 1_200;

/** Tells a screen reader the state of saving once it has settled, and only when it differs from what was last said of it. */
export class Announcer {
  said = '';
  #coming = '';
  #settled = '';
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly changed: () => void) {}

  /** Something that is worth saying at once, whatever the saving is at. */
  announce(text: string): void {
    this.said = text;
    this.changed();
  }

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
      if (this.#settled !== this.#coming) {
        this.#settled = this.#coming;
        this.said = this.#coming;
        this.changed();
      }
    }, SETTLED);
  }
}
