/**
 * Letters to people. {@link org.miyar.notification.Outbox#send} stores one in the caller's unit of work; a job delivers it when a
 * mail server is set, else it is kept for HR to read and copy. Start reading at Outbox.
 */
@NullMarked
package org.miyar.notification;

import org.jspecify.annotations.NullMarked;
