/**
 * Programs of the house that use the API without a person at a screen. An {@link org.miyar.integration.Integration} acts as itself: it
 * has a name of its own, in the audit trail too, and its token opens what its {@link org.miyar.integration.Scope}s say. Start reading at
 * {@link org.miyar.integration.Integrations}.
 */
@NullMarked
package org.miyar.integration;

import org.jspecify.annotations.NullMarked;
