/** JSON in and out of the API. */
@NullMarked
package org.miyar.platform.json;

import org.jspecify.annotations.NullMarked;
