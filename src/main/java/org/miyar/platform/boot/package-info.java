/** Starts the process in order: settings, database, beans, web server. Start reading at {@link org.miyar.platform.boot.Miyar}. */
@NullMarked
package org.miyar.platform.boot;

import org.jspecify.annotations.NullMarked;
