import { digits, isolated, type Language } from './language';

/** A text, or a text for each grammatical number of the language. */
export type Message = string | Readonly<Record<string, string>>;
export type Bundle = Readonly<Record<string, Message>>;
export type Values = Readonly<Record<string, string | number>>;

/** The texts of one language. The first number among the values chooses the grammatical form. */
export class Messages {
  readonly #rules: Intl.PluralRules;

  constructor(
    readonly language: Language,
    private readonly bundle: Bundle,
  ) {
    this.#rules = new Intl.PluralRules(language);
  }

  text(key: string, values: Values = {}): string {
    const message = this.bundle[key];
    if (message === undefined) {
      // A missing key is a defect that a test catches; a reader is better served by the key than by a blank page.
      return key;
    }
    return this.#form(message, values).replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      if (value === undefined) {
        return whole;
      }
      return typeof value === 'number' ? this.number(value) : isolated(value);
    });
  }

  number(value: number): string {
    return digits(value, this.language);
  }

  #form(message: Message, values: Values): string {
    if (typeof message === 'string') {
      return message;
    }
    const count = Object.values(values).find((value) => typeof value === 'number') ?? 0;
    return message[this.#rules.select(count)] ?? message['other'] ?? '';
  }
}
