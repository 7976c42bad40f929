import type { SittingApi } from './api';

/** Whether there are voluntary questions to offer: asked once, and a page that does not know offers nothing. */
export class Voluntary {
  #looked = false;
  offered = false;

  constructor(
    private readonly api: SittingApi,
    private readonly changed: () => void,
  ) {}

  async look(): Promise<void> {
    if (this.#looked) {
      return;
    }
    this.#looked = true;
    const reply = await this.api.voluntary();
    this.offered = reply.kind === 'ok' && reply.value.questions.length > 0;
    this.changed();
  }
}
