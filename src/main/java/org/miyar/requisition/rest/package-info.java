/** Job openings for integrations. */
@NullMarked
package org.miyar.requisition.rest;

import org.jspecify.annotations.NullMarked;
