/**
 * The page of the organisation, and the way to what is kept of a person.
 */
@NullMarked
package org.miyar.identity.ui;

import org.jspecify.annotations.NullMarked;
