import type { Language } from '../shared/language';
import { Messages, type Bundle } from '../shared/messages';

/** Each language is a file of its own: a phone loads only the one it reads. */
const BUNDLES: Readonly<Record<Language, () => Promise<{ default: Bundle }>>> = {
  ar: () => import('./messages/ar.json'),
  fa: () => import('./messages/fa.json'),
  en: () => import('./messages/en.json'),
};

export async function textsOf(language: Language): Promise<Messages> {
  return new Messages(language, (await BUNDLES[language]()).default);
}
