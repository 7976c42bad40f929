package org.miyar.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.kernel.Language;
import org.miyar.testkit.TestMiyar;

class PreferencesIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    @Test
    void the_latest_choice_of_each_person_is_kept_until_they_are_erased() {
        var preferences = miyar.bean(Preferences.class);
        var sara = actor("Sara");
        var omid = actor("Omid");

        assertThat(preferences.of(sara, "list")).isEmpty();
        preferences.keep(sara, "list", "rows=close");
        preferences.keep(sara, "list", "without=job");
        preferences.keep(omid, "list", "rows=close");
        preferences.keep(omid, "list", "x".repeat(Preferences.LONGEST + 1));

        assertThat(preferences.of(sara, "list")).isEqualTo("without=job");
        assertThat(preferences.of(omid, "list")).isEqualTo("rows=close");
        assertThat(preferences.export(sara.person()))
                .singleElement()
                .satisfies(piece -> assertThat(piece.fields()).containsEntry("list", "without=job"));

        preferences.erase(sara.person());
        assertThat(preferences.of(sara, "list")).isEmpty();
        assertThat(preferences.of(omid, "list")).isEqualTo("rows=close");
    }

    private static Actor actor(String name) {
        var person = miyar.bean(People.class).add(name, Optional.empty(), Language.ENGLISH, false);
        return new Actor(person, name, Set.of(Role.HR));
    }
}
