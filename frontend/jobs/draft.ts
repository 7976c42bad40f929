/** What is being typed, kept while this tab lives: choosing another language or reloading loses nothing. Never the file. */
export class Draft {
  constructor(
    private readonly name: string,
    private readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null,
  ) {}

  read(): Readonly<Record<string, string>> {
    try {
      const kept: unknown = JSON.parse(this.storage?.getItem(this.name) ?? '{}');
      return typeof kept === 'object' && kept !== null ? (kept as Record<string, string>) : {};
    } catch {
      return {};
    }
  }

  write(typed: Readonly<Record<string, string>>): void {
    try {
      this.storage?.setItem(this.name, JSON.stringify(typed));
    } catch {
      // It stays in the fields all the same.
    }
  }

  clear(): void {
    try {
      this.storage?.removeItem(this.name);
    } catch {
      // Nothing was kept then.
    }
  }
}
