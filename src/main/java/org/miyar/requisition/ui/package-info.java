/** Job openings in the staff portal: the list, and the page on which one is written, aimed, opened, paused and closed. */
@NullMarked
package org.miyar.requisition.ui;

import org.jspecify.annotations.NullMarked;
