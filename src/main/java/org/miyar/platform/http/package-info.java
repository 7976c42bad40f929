/** What every HTTP answer has in common: correlation id, security headers, problems, limits, static pages, health. */
@NullMarked
package org.miyar.platform.http;

import org.jspecify.annotations.NullMarked;
