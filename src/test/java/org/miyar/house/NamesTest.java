package org.miyar.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.miyar.privacy.PersonalData;

/** Names say what a thing is in the words of the field, packages say what they are for, files stay short enough to read. */
@AnalyzeClasses(packages = "org.miyar", importOptions = DoNotIncludeTests.class)
class NamesTest {
    private static final Set<String> WORDS =
            Set.of("Util", "Utils", "Helper", "Helpers", "Manager", "Impl", "Dto", "DTO", "Info");
    private static final Set<String> WHOLE = Set.of("Score", "Test", "Survey");
    private static final Pattern PACKAGES = Pattern.compile("\\.(services?|dtos?|impl|utils?|common|helpers?)(\\.|$)");
    private static final int LONGEST_FILE = 400;

    @ArchTest
    static final ArchRule no_banned_name = classes().should(new ArchCondition<>("have a name of the field") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
            if (banned(type)) {
                events.add(SimpleConditionEvent.violated(type, type.getName() + " has a banned name"));
            }
        }
    });

    @Test
    void every_package_says_what_it_is_for_and_is_null_marked() {
        for (var sources : List.of(Sources.MAIN, Sources.TEST)) {
            Sources.java(sources).stream().map(Sources.File::folder).distinct().forEach(folder -> {
                if (sources.equals(Sources.TEST)
                        && Sources.exists(Sources.MAIN + folder.substring(Sources.TEST.length()))) {
                    return;
                }
                assertThat(Sources.text(folder + "/package-info.java"))
                        .as(folder)
                        .contains("/**", "@NullMarked");
            });
        }
    }

    @Test
    void no_file_is_too_long_to_read() {
        assertThat(Sources.java(Sources.MAIN))
                .allSatisfy(file -> assertThat(file.lines()).as(file.path()).isLessThanOrEqualTo(LONGEST_FILE));
        assertThat(Sources.text(Sources.MAIN + "/org/miyar/Main.java").lines()).hasSizeLessThanOrEqualTo(40);
    }

    private static boolean banned(JavaClass type) {
        var name = type.getSimpleName();
        return List.of(name.split("(?<=[a-z0-9])(?=[A-Z])")).stream().anyMatch(WORDS::contains)
                || WHOLE.contains(name)
                || (name.endsWith("Data") && !type.isAssignableTo(PersonalData.class))
                || PACKAGES.matcher(type.getPackageName()).find();
    }
}
