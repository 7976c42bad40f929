import type { GivenAnswer } from './model';
import type { Sitting } from './sitting';

/** The file a person can send by other means. Its `answers` are in the form in which the server takes a batch. */
export interface RescueFile {
  readonly format: 'miyar-unsent-answers/1';
  readonly instrument: string;
  readonly applicant: string;
  readonly language: string;
  readonly madeAt: string;
  readonly answers: readonly GivenAnswer[];
}

export function rescueFile(
  sitting: Pick<Sitting, 'document' | 'pending'>,
  now: Date = new Date(),
): RescueFile {
  return {
    format: 'miyar-unsent-answers/1',
    instrument: sitting.document?.title ?? '',
    applicant: sitting.document?.applicant ?? '',
    language: sitting.document?.language ?? '',
    madeAt: now.toISOString(),
    answers: sitting.pending,
  };
}

export function offerRescue(sitting: Pick<Sitting, 'document' | 'pending'>): void {
  const body = JSON.stringify(rescueFile(sitting), null, 2);
  const address = URL.createObjectURL(new Blob([body], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = 'miyar-answers.json';
  link.click();
  // Some browsers begin to read only after the click has returned.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}
