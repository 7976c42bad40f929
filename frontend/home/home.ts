import { directionOf, isLanguage, type Language } from '../shared/language';
import { rememberedLanguage, rememberLanguage } from '../shared/remembered';

/** Without this script the page shows all three languages below one another; with it, the reader's own. */
function show(language: Language): void {
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
  for (const section of document.querySelectorAll<HTMLElement>('main > section')) {
    section.hidden = section.lang !== language;
  }
  for (const link of document.querySelectorAll<HTMLElement>('[data-choose]')) {
    if (link.lang === language) {
      link.setAttribute('aria-current', 'true');
    } else {
      link.removeAttribute('aria-current');
    }
  }
}

for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-choose]')) {
  link.addEventListener('click', (event) => {
    if (isLanguage(link.lang)) {
      event.preventDefault();
      rememberLanguage(link.lang);
      show(link.lang);
    }
  });
}

const asked = location.hash.slice(1);
show(isLanguage(asked) ? asked : rememberedLanguage());
