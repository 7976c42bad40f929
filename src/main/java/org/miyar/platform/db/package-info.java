/** The database: pool, migrations and the unit of work. Stores get an {@code org.jdbi.v3.core.Jdbi}; {@code @Transactional} marks where one begins and ends. */
@NullMarked
package org.miyar.platform.db;

import org.jspecify.annotations.NullMarked;
