/**
 * The sitting's face to the applicant's page: {@code /api/invitations} and {@code /api/sittings}. The contract is {@code
 * openapi.json}; start reading there, then at {@link org.miyar.sitting.rest.SittingResource}.
 */
@NullMarked
package org.miyar.sitting.rest;

import org.jspecify.annotations.NullMarked;
