/** Settings from the environment and one properties file. Every setting is listed with its default in {@link org.miyar.platform.config.Setting}. */
@NullMarked
package org.miyar.platform.config;

import org.jspecify.annotations.NullMarked;
