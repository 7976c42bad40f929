/** Long enough that an answer saved without trouble is not announced at every single choice. */
const SETTLED = 1_200;
/** Then what was said is taken back: whoever reads on by hand finds the state itself, not what was true a while ago. */
const LINGER = 5_000;

/** Tells a screen reader the state of saving once it has settled, and only when it differs from what was last said of it. */
export class Announcer {
  said = '';
  #coming = '';
  #settled = '';
  #settling: ReturnType<typeof setTimeout> | null = null;
  #ending: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly changed: () => void) {}

  say(text: string): void {
    if (text === this.#coming) {
      return;
    }
    this.#coming = text;
    if (this.#settling !== null) {
      clearTimeout(this.#settling);
    }
    this.#settling = setTimeout(() => {
      this.#settling = null;
      if (this.#settled !== this.#coming) {
        this.#settled = this.#coming;
        this.announce(this.#coming);
      }
    }, SETTLED);
  }

  /** Something that is worth saying at once, whatever the saving is at. */
  announce(text: string): void {
    if (this.#ending !== null) {
      clearTimeout(this.#ending);
    }
    this.#put(text);
    this.#ending = setTimeout(() => this.#put(''), LINGER);
  }

  #put(text: string): void {
    this.said = text;
    this.changed();
  }
}
