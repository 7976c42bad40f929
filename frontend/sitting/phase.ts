export type Trouble =
  'unusable' | 'no-link' | 'no-cookies' | 'expired' | 'unreachable' | 'elsewhere' | 'refused';

/** How far a sitting is, as this page knows. */
export type Phase =
  | { readonly kind: 'opening' | 'invited' | 'started' | 'submitted' }
  | { readonly kind: 'trouble'; readonly trouble: Trouble };

export type Submission = 'submitted' | 'waiting' | 'failed';
