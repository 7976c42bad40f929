/**
 * What two staff views share: our small kit over Vaadin's components. Knows no feature. A feature answers "what waits for me?" on
 * the home page by a bean of {@link org.miyar.design.HomeTiles}.
 */
@NullMarked
package org.miyar.design;

import org.jspecify.annotations.NullMarked;
