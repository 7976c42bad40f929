/**
 * What tests of several features share: {@link org.miyar.testkit.TestMiyar} gives a test class its own Miyar on a fresh schema, of
 * H2 or of a real MySQL, with a clock that the test moves; {@link org.miyar.testkit.Browser} talks to it over HTTP as one person.
 */
@NullMarked
package org.miyar.testkit;

import org.jspecify.annotations.NullMarked;
