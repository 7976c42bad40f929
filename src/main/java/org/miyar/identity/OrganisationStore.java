package org.miyar.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.PartialText;

/** SQL of the organisation's one row. */
@ApplicationScoped
class OrganisationStore {
    private final Jdbi jdbi;

    @Inject
    OrganisationStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Organisation> find() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select name_ar, name_fa, name_en, contact_email, demo, version from organisation where id = 1")
                .map((row, context) -> new Organisation(
                        new PartialText(row.getString("name_ar"), row.getString("name_fa"), row.getString("name_en")),
                        EmailAddress.stored(row.getString("contact_email")),
                        row.getBoolean("demo"),
                        row.getInt("version")))
                .findOne());
    }

    /** False if it was there already, also if somebody inserts it at this very moment: {@code ignore} waits for them. */
    boolean insertUnlessThere(Organisation organisation) {
        return jdbi.withHandle(handle -> bind(handle.createUpdate("""
                        insert ignore into organisation (id, name_ar, name_fa, name_en, contact_email, demo)
                        values (1, :ar, :fa, :en, :contact, :demo)
                        """), organisation)
                        .bind("demo", organisation.demo())
                        .execute()
                == 1);
    }

    boolean update(Organisation organisation) {
        return jdbi.withHandle(handle -> bind(handle.createUpdate("""
                        update organisation
                        set name_ar = :ar, name_fa = :fa, name_en = :en, contact_email = :contact, version = version + 1
                        where id = 1 and version = :version
                        """), organisation)
                        .bind("version", organisation.version())
                        .execute()
                == 1);
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Organisation organisation) {
        return statement
                .bind("ar", organisation.name().ar())
                .bind("fa", organisation.name().fa())
                .bind("en", organisation.name().en())
                .bind("contact", organisation.contact().value());
    }
}
