/**
 * The pages of personal records, of the outbox and of the audit trail.
 */
@NullMarked
package org.miyar.oversight.ui;

import org.jspecify.annotations.NullMarked;
