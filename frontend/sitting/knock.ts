/*
 * The first few hundred bytes to run, put into the page itself by the build (tools/finish-build.mjs). On a slow line every round trip
 * counts: the link is exchanged for the document, and the texts are asked for, while the rest of the page is still arriving.
 */
import type { Language } from '../shared/language';
import { opening } from './boot';

declare const __TEXTS__: Readonly<Record<Language, string>>;

globalThis.miyarOpening = opening;

const texts = document.createElement('link');
texts.rel = 'modulepreload';
texts.href = __TEXTS__[opening.language];
document.head.append(texts);
