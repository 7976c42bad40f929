/** What the page of one's own data sends to have something corrected. */
@NullMarked
package org.miyar.correction.rest;

import org.jspecify.annotations.NullMarked;
