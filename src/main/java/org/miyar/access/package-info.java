/**
 * Getting in. {@link org.miyar.access.Accounts} are the staff who may, {@link org.miyar.access.SignIns} the door,
 * {@link org.miyar.access.Passwords} the key and {@link org.miyar.access.PasswordResets} what helps whoever lost it. Start reading at
 * {@link org.miyar.access.SignIns}.
 */
@NullMarked
package org.miyar.access;

import org.jspecify.annotations.NullMarked;
