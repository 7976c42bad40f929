/** HR's views of candidates: the list, one candidate, inviting. {@link org.miyar.recruiting.ui.CandidateLinks} leads here. */
@NullMarked
package org.miyar.recruiting.ui;

import org.jspecify.annotations.NullMarked;
