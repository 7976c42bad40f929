/** The pages that people without an account read, and search engines with them: HTML made at each request, no session, no script needed. */
@NullMarked
package org.miyar.application.page;

import org.jspecify.annotations.NullMarked;
