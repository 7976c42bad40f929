/** Where HR decides: a section on the page of each candidate; and the page of those who ask to have a decision looked at again. */
@NullMarked
package org.miyar.decision.ui;

import org.jspecify.annotations.NullMarked;
