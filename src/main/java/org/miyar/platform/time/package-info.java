/** Dates as the readers of each language write them, in the Gregorian, Jalali and Hijri calendars. */
@NullMarked
package org.miyar.platform.time;

import org.jspecify.annotations.NullMarked;
