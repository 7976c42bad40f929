import type { Language } from '../shared/language';

/** The documents of the sitting's interface, as the server sends them. */
export interface Item {
  readonly item: string;
  readonly text: string;
}

export interface Page {
  readonly number: number;
  readonly items: readonly Item[];
}

export interface StoredAnswer {
  readonly value: number;
  readonly sequence: number;
}

export interface NoticeSection {
  readonly key: string;
  readonly title: string;
  readonly text: string;
}

export interface SittingDocument {
  /** The same for every link to this sitting. */
  readonly reference: string;
  readonly state: 'invited' | 'started' | 'submitted';
  readonly organisation: string;
  readonly contact: string;
  readonly demo: boolean;
  readonly applicant: string;
  readonly languages: readonly Language[];
  readonly language: Language;
  readonly title: string;
  readonly minutes: number;
  readonly itemCount: number;
  readonly notice: {
    readonly version: string;
    readonly sections: readonly NoticeSection[];
    readonly consent: string;
  };
  readonly responseScale: readonly string[];
  readonly practice: string;
  readonly timing: boolean;
  readonly serverTime: number;
  readonly pages: readonly Page[];
  readonly answers: Readonly<Record<string, StoredAnswer>>;
  readonly submittedAt: string | null;
}

/** An answer as it travels; `shownMillis` is absent where time is not to be measured. */
export interface GivenAnswer extends StoredAnswer {
  readonly item: string;
  readonly shownMillis?: number;
}

export interface Acknowledgement extends StoredAnswer {
  readonly item: string;
  readonly outcome: 'saved' | 'stale';
}

export interface FeedbackEntry {
  readonly competency: string;
  readonly title: string;
  readonly text: string;
}

export interface Feedback {
  readonly intro: string;
  readonly strengths: readonly FeedbackEntry[];
  readonly development: readonly FeedbackEntry[];
  readonly middle: readonly FeedbackEntry[];
  readonly contact: string;
}

export type InterruptionKind = 'paused' | 'resumed' | 'reconnected';
