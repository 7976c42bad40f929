import type { Language } from '../shared/language';
import type { Bundle } from '../shared/messages';

/** Each language is a file of its own: a phone loads only the one it reads. */
export const BUNDLES: Readonly<Record<Language, () => Promise<{ default: Bundle }>>> = {
  ar: () => import('./messages/ar.json'),
  fa: () => import('./messages/fa.json'),
  en: () => import('./messages/en.json'),
};
