/**
 * The administrator's page of teams, and what a new organisation does first.
 */
@NullMarked
package org.miyar.team.ui;

import org.jspecify.annotations.NullMarked;
