/**
 * What the law and decency ask of everything that stores a person: to show it, to erase it, to say how long it is kept. Each
 * feature implements {@link org.miyar.privacy.PersonalData} for its own tables.
 */
@NullMarked
package org.miyar.privacy;

import org.jspecify.annotations.NullMarked;
