import { directionOf, isLanguage, type Language } from '../shared/language';
import { rememberedLanguage, rememberLanguage } from '../shared/remembered';

/** Without this script a page shows all three languages below one another; with it, the reader's own. */
function show(language: Language): void {
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
  for (const part of document.querySelectorAll<HTMLElement>('main > section, .mark > bdi')) {
    part.hidden = part.lang !== language;
  }
  document.title =
    document.querySelector(`main > section[lang='${language}'] h1`)?.textContent ?? document.title;
  for (const link of document.querySelectorAll<HTMLElement>('[data-choose]')) {
    if (link.lang === language) {
      link.setAttribute('aria-current', 'true');
    } else {
      link.removeAttribute('aria-current');
    }
  }
}

/** The portal keeps the choice in this cookie: who reads this page in Persian is asked to sign in in Persian. */
const PORTAL = 'miyar_language';

function portalLanguage(): Language | null {
  const kept = document.cookie
    .split('; ')
    .map((one) => one.split('='))
    .find(([name]) => name === PORTAL)?.[1];
  return isLanguage(kept) ? kept : null;
}

function tellPortal(language: Language): void {
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `${PORTAL}=${language}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`;
}

for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-choose]')) {
  link.addEventListener('click', (event) => {
    if (isLanguage(link.lang)) {
      event.preventDefault();
      rememberLanguage(link.lang);
      tellPortal(link.lang);
      show(link.lang);
    }
  });
}

const asked = location.hash.slice(1);
show(isLanguage(asked) ? asked : (portalLanguage() ?? rememberedLanguage()));
