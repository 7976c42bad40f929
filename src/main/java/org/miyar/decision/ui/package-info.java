/** Where HR decides: a section on the page of each candidate. */
@NullMarked
package org.miyar.decision.ui;

import org.jspecify.annotations.NullMarked;
