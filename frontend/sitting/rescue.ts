import type { SittingDocument } from './model';
import type { Sitting } from './sitting';

/**
 * An answer by the words of its statement and its place in this sitting. Items have codes that name scale and key: they stay between
 * page and server, and from the sitting's reference and the number the server's side can tell which is meant.
 */
export interface RescuedAnswer {
  readonly number: number;
  readonly statement: string;
  readonly answer: string;
  readonly value: number;
}

/** The file a person can send by other means, for people to read: nothing takes it in by itself. */
export interface RescueFile {
  readonly format: 'miyar-unsent-answers/2';
  readonly note: string;
  readonly sitting: string;
  readonly instrument: string;
  readonly applicant: string;
  readonly language: string;
  readonly madeAt: string;
  readonly answers: readonly RescuedAnswer[];
}

type Rescued = Pick<Sitting, 'document' | 'pending'>;

export function rescueFile({ document, pending }: Rescued, note: string, now: Date = new Date()): RescueFile {
  return {
    format: 'miyar-unsent-answers/2',
    note,
    sitting: document?.reference ?? '',
    instrument: document?.title ?? '',
    applicant: document?.applicant ?? '',
    language: document?.language ?? '',
    madeAt: now.toISOString(),
    answers: document === null ? [] : answers(document, pending),
  };
}

function answers(document: SittingDocument, pending: Rescued['pending']): RescuedAnswer[] {
  const values = new Map(pending.map(({ item, value }) => [item, value]));
  return document.pages
    .flatMap(({ items }) => items)
    .flatMap(({ item, text }, index) => {
      const value = values.get(item);
      const answer = value === undefined ? undefined : document.responseScale[value - 1];
      return value === undefined || answer === undefined
        ? []
        : [{ number: index + 1, statement: text, answer, value }];
    });
}

export function offerRescue(sitting: Rescued, note: string): void {
  const body = JSON.stringify(rescueFile(sitting, note), null, 2);
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
