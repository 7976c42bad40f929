import { isLanguage, type Language } from '../shared/language';

/** What the staff portal hands over: numbers and finished words, no scoring left to do. */
export interface Profile {
  readonly language: Language;
  readonly metric: 'T' | 'raw';
  readonly min: number;
  readonly max: number;
  /** The norm group's mean, or null where there is no norm. */
  readonly mean: number | null;
  readonly rows: readonly ProfileRow[];
  readonly labels: ProfileLabels;
}

export interface ProfileRow {
  readonly code: string;
  readonly name: string;
  readonly low: string;
  readonly high: string;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly targetLower: number | null;
  readonly targetUpper: number | null;
  readonly text: string;
}

export interface ProfileLabels {
  /** The picture's name for those who do not see it; the rows' names and values follow it. */
  readonly title?: string;
  readonly value: string;
  readonly band: string;
  readonly target: string;
  readonly norm: string;
}

/** The profile from an attribute's JSON, or null where it is not one: a chart that cannot be drawn stays empty. */
export function profileFrom(json: string | null): Profile | null {
  try {
    const found = JSON.parse(json ?? 'null') as Profile | null;
    return found !== null && isLanguage(found.language) && Array.isArray(found.rows) ? found : null;
  } catch {
    return null;
  }
}

/** The picture in one sentence; the portal shows the same numbers in a table. */
export function summary({ rows, labels, language }: Profile): string {
  const separator = language === 'en' ? '; ' : '؛ ';
  const values = rows.map(({ name, text }) => `${name}: ${text}`).join(separator);
  return labels.title === undefined ? values : `${labels.title}: ${values}`;
}
