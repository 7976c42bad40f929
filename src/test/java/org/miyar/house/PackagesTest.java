package org.miyar.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Who may know whom. */
@AnalyzeClasses(packages = "org.miyar", importOptions = DoNotIncludeTests.class)
class PackagesTest {
    /** Each knows those before it, never those after it nor beside it. */
    private static final List<Set<String>> ORDER = List.of(
            Set.of("kernel"),
            Set.of("platform"),
            Set.of("privacy"),
            Set.of("audit"),
            Set.of("notification"),
            Set.of("identity"),
            Set.of("access"),
            Set.of("team", "oversight", "integration"),
            Set.of("scoring"),
            Set.of("instrument"),
            Set.of("sitting"),
            Set.of("profile"),
            Set.of("requisition"),
            Set.of("recruiting", "training", "performance", "feedback"),
            Set.of("interview"),
            Set.of("application"),
            Set.of("correction"),
            Set.of("decision"),
            Set.of("onboarding"),
            Set.of("incentive"),
            Set.of("insight"));

    private static final Map<String, Integer> LEVELS = levels();

    private static final String[] FEATURES = LEVELS.entrySet().stream()
            .filter(entry -> entry.getValue() > LEVELS.getOrDefault("platform", 0))
            .map(entry -> "org.miyar." + entry.getKey() + "..")
            .toArray(String[]::new);

    private static final String[] FACES = {"org.miyar.(*).ui..", "org.miyar.(*).rest..", "org.miyar.(*).page.."};

    @ArchTest
    static final ArchRule features_know_only_what_stands_before_them = classes()
            .that(resideInAnyPackage(FEATURES).or(resideInAnyPackage("org.miyar.kernel..", "org.miyar.platform..")))
            .should(knowOnlyEarlier());

    @ArchTest
    static final ArchRule nothing_goes_in_circles =
            slices().matching("org.miyar.(*)..").should().beFreeOfCycles();

    /** What a sitting is stands without the machinery that writes its answers. */
    @ArchTest
    static final ArchRule a_sitting_does_not_know_how_it_is_answered = noClasses()
            .that()
            .resideInAPackage("org.miyar.sitting")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.miyar.sitting.answering..");

    @ArchTest
    static final ArchRule scoring_is_pure = classes()
            .that()
            .resideInAPackage("org.miyar.scoring..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "org.miyar.scoring..",
                    "org.miyar.kernel..",
                    "org.apache.commons.statistics..",
                    "org.apache.commons.numbers..",
                    "org.hipparchus..",
                    "org.ddogleg..",
                    "org.jspecify.."));

    @ArchTest
    static final ArchRule the_kit_of_components_knows_no_feature = noClasses()
            .that()
            .resideInAPackage("org.miyar.design..")
            .should(dependOnClassesThat(resideInAnyPackage(FEATURES)));

    @ArchTest
    static final ArchRule nobody_knows_the_shell = noClasses()
            .that()
            .resideOutsideOfPackage("org.miyar.shell..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.miyar.shell..");

    @ArchTest
    static final ArchRule the_domain_knows_no_web = noClasses()
            .that(resideInAnyPackage(FEATURES).and(resideOutsideOfPackages(FACES)))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "com.vaadin..",
                    "jakarta.ws.rs..",
                    "jakarta.servlet..",
                    "org.eclipse.jetty..",
                    "org.miyar.design..");

    @ArchTest
    static final ArchRule views_and_resources_do_not_know_each_other = noClasses()
            .that()
            .resideInAPackage("org.miyar.(*).ui..")
            .should(dependOnClassesThat(resideInAnyPackage("org.miyar.(*).rest..", "jakarta.ws.rs..")))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule resources_do_not_know_views = noClasses()
            .that()
            .resideInAPackage("org.miyar.(*).rest..")
            .should(dependOnClassesThat(resideInAnyPackage("org.miyar.(*).ui..", "com.vaadin..")))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule views_and_resources_reach_no_store = noClasses()
            .that(resideInAnyPackage(FACES).or(resideInAnyPackage("org.miyar.shell..", "org.miyar.design..")))
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Store");

    @ArchTest
    static final ArchRule views_and_resources_ask_those_who_know_roles = noClasses()
            .that(resideInAnyPackage(FACES).or(resideInAnyPackage("org.miyar.shell..", "org.miyar.design..")))
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.miyar.audit.AuditTrail")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.miyar.notification.Outbox");

    /** What is done while the data is being prepared asks for no actor, so that nobody else may do it. */
    @ArchTest
    static final ArchRule views_and_resources_prepare_nothing = noClasses()
            .that(resideInAnyPackage(FACES).or(resideInAnyPackage("org.miyar.shell..", "org.miyar.design..")))
            .should()
            .callMethodWhere(describe(
                    "belongs to the preparation",
                    (JavaMethodCall call) ->
                            call.getName().endsWith("AtStart") || call.getName().equals("takeOver")));

    /** A card is dragged anywhere but to an end: a view that could call this would go round the decision. */
    @ArchTest
    static final ArchRule views_and_resources_bring_nobody_to_an_end = noClasses()
            .that(resideInAnyPackage(FACES).or(resideInAnyPackage("org.miyar.shell..", "org.miyar.design..")))
            .should()
            .callMethodWhere(describe(
                    "goes round the decision",
                    (JavaMethodCall call) -> call.getName().equals("reach")
                            && call.getTargetOwner().getSimpleName().equals("Pipeline")));

    @ArchTest
    static final ArchRule only_stores_know_sql = noClasses()
            .that(resideOutsideOfPackages("org.miyar.platform..").and(DescribedPredicate.not(storeOrInsideOne())))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jdbi..", "javax.sql..", "com.zaxxer..");

    @ArchTest
    static final ArchRule stores_stay_in_their_package = classes()
            .that()
            .haveSimpleNameEndingWith("Store")
            .and()
            .resideOutsideOfPackage("org.miyar.platform..")
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule the_time_is_asked_of_a_clock = noClasses()
            .that()
            .resideOutsideOfPackage("org.miyar.platform.boot..")
            .should()
            .callMethodWhere(describe("asks the machine for the time", PackagesTest::asksTheMachine));

    private static ArchCondition<JavaClass> knowOnlyEarlier() {
        return new ArchCondition<>("know only what stands before them") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var own = slice(type);
                for (var dependency : type.getDirectDependenciesFromSelf()) {
                    var other = slice(dependency.getTargetClass());
                    var theirs = LEVELS.get(other);
                    if (theirs != null && !own.equals(other) && theirs >= LEVELS.getOrDefault(own, 0)) {
                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static boolean asksTheMachine(JavaMethodCall call) {
        var owner = call.getTargetOwner();
        var name = call.getName();
        return (owner.getPackageName().equals("java.time") && name.equals("now") && !takesAClock(call))
                || (owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis"))
                || (owner.isEquivalentTo(Clock.class) && (name.startsWith("system") || name.startsWith("tick")));
    }

    private static boolean takesAClock(JavaMethodCall call) {
        return call.getTarget().getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static DescribedPredicate<JavaClass> storeOrInsideOne() {
        return describe(
                "a store",
                type -> Stream.iterate(type, one -> one.getEnclosingClass().orElse(one))
                        .limit(5)
                        .anyMatch(one -> one.getSimpleName().endsWith("Store")
                                && !one.getModifiers().contains(JavaModifier.PUBLIC)));
    }

    private static String slice(JavaClass type) {
        var name = type.getPackageName();
        return name.startsWith("org.miyar.")
                ? name.substring("org.miyar.".length()).replaceFirst("\\..*", "")
                : "";
    }

    private static Map<String, Integer> levels() {
        var levels = new TreeMap<String, Integer>();
        for (int level = 0; level < ORDER.size(); level++) {
            for (var name : ORDER.get(level)) {
                levels.put(name, level);
            }
        }
        return Map.copyOf(levels);
    }
}
