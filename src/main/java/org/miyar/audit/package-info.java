/**
 * Who did what to whom and when, written in the same unit of work as the deed. Append-only: there is no way to change or remove an
 * event. Features call {@link org.miyar.audit.AuditTrail#record}; start reading there.
 */
@NullMarked
package org.miyar.audit;

import org.jspecify.annotations.NullMarked;
