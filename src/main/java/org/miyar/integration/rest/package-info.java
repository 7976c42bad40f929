/** The door of the API for integrations: a bearer token. */
@NullMarked
package org.miyar.integration.rest;

import org.jspecify.annotations.NullMarked;
