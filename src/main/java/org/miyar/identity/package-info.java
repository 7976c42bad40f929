/**
 * Who people are and what they may do. {@link org.miyar.identity.People} are everybody Miyar knows by name,
 * {@link org.miyar.identity.Actor} the one who is acting now, {@link org.miyar.identity.Organisations} those they act for. Start
 * reading at {@link org.miyar.identity.Roles}.
 */
@NullMarked
package org.miyar.identity;

import org.jspecify.annotations.NullMarked;
