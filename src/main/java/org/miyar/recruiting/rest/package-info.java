/** Candidates and their results for integrations. */
@NullMarked
package org.miyar.recruiting.rest;

import org.jspecify.annotations.NullMarked;
