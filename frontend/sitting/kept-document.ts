import type { SittingDocument } from './model';
import type { Vault } from './vault';

/** The sitting as it was last seen, so that a tab opened without a line can go on. */
export interface KeptDocument {
  readonly document: SittingDocument;
  readonly offset: number;
}

const NAME = 'document';

export async function keepDocument(vault: Vault | null, sitting: string, kept: KeptDocument): Promise<void> {
  // Where it cannot be kept the page works as long as it is open; the saving line tells so.
  await vault?.put(sitting, NAME, kept, Date.now()).catch(() => undefined);
}

export async function keptDocument(vault: Vault | null, sitting: string): Promise<KeptDocument | null> {
  const found = (await vault?.all(sitting, NAME).catch(() => null))?.get(NAME) as KeptDocument | undefined;
  return found?.document.state === 'started' ? found : null;
}

/** Whether somebody else's link was opened here since: what this device keeps must not be sent as theirs. */
export async function isAnothers(vault: Vault | null, sitting: string, reference: string): Promise<boolean> {
  const kept = await keptDocument(vault, sitting);
  return kept !== null && kept.document.reference !== reference;
}

/**
 * Brings what this device keeps of the same sitting under earlier links to the present one: a new link has another fingerprint, and
 * answers that were not sent yet would stay behind. True if there was something.
 */
export async function bringAlong(vault: Vault | null, sitting: string, reference: string): Promise<boolean> {
  try {
    const kept = (await vault?.everywhere(NAME)) as Map<string, KeptDocument> | undefined;
    const earlier = [...(kept ?? [])].filter(
      ([name, { document }]) => name !== sitting && document.reference === reference,
    );
    for (const [name] of earlier) {
      await vault?.move(name, sitting);
    }
    return earlier.length > 0;
  } catch {
    // What could not be moved stays where it is until the next opening.
    return false;
  }
}
