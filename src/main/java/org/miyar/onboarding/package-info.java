/**
 * The first weeks of whoever was hired: a plan of tasks, laid out when a candidate becomes an employee and changed by the people who go
 * with them. Start reading at {@link org.miyar.onboarding.Onboarding}.
 */
@NullMarked
package org.miyar.onboarding;

import org.jspecify.annotations.NullMarked;
