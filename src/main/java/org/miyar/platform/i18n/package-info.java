/** Words of the program: message bundles per feature in three languages, numbers and dates as their readers write them. */
@NullMarked
package org.miyar.platform.i18n;

import org.jspecify.annotations.NullMarked;
