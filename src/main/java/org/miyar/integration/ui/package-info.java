/** The administrator's page of integrations. */
@NullMarked
package org.miyar.integration.ui;

import org.jspecify.annotations.NullMarked;
