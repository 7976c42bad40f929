/** What simulated applicants of the demonstration tell about themselves: made up, and marked as that wherever it is counted. */
@NullMarked
package org.miyar.insight.demo;

import org.jspecify.annotations.NullMarked;
