/** Pages on fairness for HR, and on which voluntary questions are asked. */
@NullMarked
package org.miyar.insight.ui;

import org.jspecify.annotations.NullMarked;
