/**
 * A person's way through an instrument: invited by a link, started with consent, answered item by item, submitted for good. Nothing
 * that was acknowledged may be lost and nothing may change after submission; how the answers keep that promise
 * stands in {@link org.miyar.sitting.answering}. Start at {@link org.miyar.sitting.Sittings} (what the applicant does) and {@link
 * org.miyar.sitting.Invitations} (what HR does).
 */
@NullMarked
package org.miyar.sitting;

import org.jspecify.annotations.NullMarked;
