import { isLanguage, preferredLanguage, type Language } from './language';

const LANGUAGE = 'miyar-language';

/** The language chosen earlier on this device, else the browser's wish. Browsers may refuse to keep anything at all. */
export function rememberedLanguage(): Language {
  try {
    const kept = localStorage.getItem(LANGUAGE);
    if (isLanguage(kept)) {
      return kept;
    }
  } catch {
    // Nothing can be kept here: the browser's wish will do.
  }
  return preferredLanguage(navigator.languages);
}

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(LANGUAGE, language);
  } catch {
    // It will be asked again next time; nothing else is lost.
  }
}
