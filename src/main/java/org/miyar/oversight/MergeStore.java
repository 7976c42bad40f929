package org.miyar.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.miyar.kernel.PersonId;

/** SQL that turns what refers to one person to another, wherever features claim a column that does. */
@ApplicationScoped
class MergeStore {
    private final Jdbi jdbi;

    @Inject
    MergeStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param column as {@code table.column}, from the program and never from outside */
    void turn(String column, PersonId from, PersonId to) {
        var table = column.substring(0, column.indexOf('.'));
        var name = column.substring(column.indexOf('.') + 1);
        jdbi.useHandle(handle -> handle.execute(
                "update " + table + " set " + name + " = ? where " + name + " = ?", to.value(), from.value()));
    }
}
