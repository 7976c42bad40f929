/** From a job opening to the people who are invited for it. */
@NullMarked
package org.miyar.recruiting;

import org.jspecify.annotations.NullMarked;
