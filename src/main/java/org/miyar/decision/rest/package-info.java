/** What whoever was declined reads and asks with the secret of a letter's link. */
@NullMarked
package org.miyar.decision.rest;

import org.jspecify.annotations.NullMarked;
