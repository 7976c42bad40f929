import type { TemplateResult } from 'lit';
import type { Messages } from '../shared/messages';
import type { Sitting } from './sitting';
import type { Feedback, SittingDocument } from './model';

/** Where in the sitting a person is. Kept in the browser's history, so that the phone's own back key works. */
export type View =
  | {
      readonly name:
        'welcome' | 'notice' | 'practice' | 'review' | 'paused' | 'thanks' | 'feedback' | 'forgotten';
    }
  | { readonly name: 'items'; readonly page: number };

/** What a view may use. Views are functions of it and hold nothing themselves. */
export interface Screen {
  readonly texts: Messages;
  readonly sitting: Sitting;
  readonly document: SittingDocument;
  readonly feedback: Feedback | null;
  /** Whether anything is asked on the page of voluntary questions. */
  readonly voluntary: boolean;
  /** A step is under way: its button waits. */
  readonly busy: boolean;
  /** The key of a message about the last step, or null. */
  readonly notice: string | null;
  readonly consent: boolean;
  readonly practice: number | null;
  /** The items that were open when the review was entered; they stay in place while being answered. */
  readonly reviewed: readonly string[];
  readonly act: Actions;
}

export interface Actions {
  readonly go: (view: View) => void;
  readonly back: () => void;
  readonly language: (language: SittingDocument['language']) => void;
  readonly consent: (given: boolean) => void;
  readonly start: () => void;
  readonly practise: (value: number) => void;
  readonly pause: () => void;
  readonly resume: () => void;
  readonly submit: () => void;
  readonly feedback: () => void;
  readonly forget: () => void;
  readonly retry: () => void;
}

export type Template = TemplateResult | typeof import('lit').nothing;
