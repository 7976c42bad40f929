/**
 * The pages of personal records and of how long they are kept, of the outbox and the texts of letters, and of the audit trail.
 */
@NullMarked
package org.miyar.oversight.ui;

import org.jspecify.annotations.NullMarked;
