/** "My first days": the plans of whoever was hired, for them, for who leads their team and for HR. */
@NullMarked
package org.miyar.onboarding.ui;

import org.jspecify.annotations.NullMarked;
