/**
 * What is looked after on behalf of others: all that is kept of one person ({@link org.miyar.oversight.PersonalRecords}) and for how
 * long ({@link org.miyar.oversight.Retention}), letters on their way, the audit trail.
 */
@NullMarked
package org.miyar.oversight;

import org.jspecify.annotations.NullMarked;
