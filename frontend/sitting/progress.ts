import type { Item, SittingDocument } from './model';

/** Where a person goes on. */
export interface Place {
  readonly page: number;
  readonly item: string;
}

/** How far the answering has come, as it stands at this moment. */
export class Progress {
  readonly items: readonly Item[];
  /** Without an answer, in the order of the pages. */
  readonly open: readonly Item[];

  constructor(
    private readonly document: SittingDocument | null,
    value: (item: string) => number | null,
  ) {
    this.items = document?.pages.flatMap((page) => page.items) ?? [];
    this.open = this.items.filter(({ item }) => value(item) === null);
  }

  get total(): number {
    return this.items.length;
  }

  get answered(): number {
    return this.total - this.open.length;
  }

  /** The first statement without an answer, or null when every one has its own. */
  get place(): Place | null {
    const [first] = this.open;
    const page = this.document?.pages.findIndex(({ items }) => first !== undefined && items.includes(first));
    return first === undefined || page === undefined ? null : { page, item: first.item };
  }
}
