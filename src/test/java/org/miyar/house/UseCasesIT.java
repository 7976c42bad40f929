package org.miyar.house;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.miyar.access.Staff;
import org.miyar.identity.Actor;
import org.miyar.identity.NotAllowed;
import org.miyar.testkit.TestMiyar;

/** A view hides what is not allowed; a use case refuses it. Every use case that is told who acts is called by somebody with no role. */
class UseCasesIT {
    @RegisterExtension
    static final TestMiyar miyar = TestMiyar.beans();

    /** The actor's own matters, whatever their roles: they name no other person. */
    private static final Set<String> OWN = Set.of(
            "Accounts.speak",
            "Passwords.changeOwn",
            "Preferences.keep",
            "Preferences.of",
            "SignIns.signOut",
            "SignIns.signOutEverywhere");

    @Test
    void every_use_case_refuses_somebody_without_a_role() {
        var nobody = new Staff(miyar).with();
        var useCases = useCases();
        assertThat(useCases).hasSizeGreaterThan(30);
        assertThat(useCases)
                .allSatisfy(useCase -> assertThat(failure(useCase, nobody))
                        .as(useCase.getDeclaringClass().getSimpleName() + "." + useCase.getName())
                        .containsInstanceOf(NotAllowed.class));
    }

    private static List<Method> useCases() {
        return Endpoints.annotated(ApplicationScoped.class).stream()
                .filter(type -> Modifier.isPublic(type.getModifiers()))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> method.getParameterCount() > 0 && method.getParameterTypes()[0] == Actor.class)
                .filter(method -> !OWN.contains(method.getDeclaringClass().getSimpleName() + "." + method.getName()))
                .toList();
    }

    /** Asked before anything else, so that there is no need to say what about. */
    private static Optional<Throwable> failure(Method useCase, Actor actor) {
        var arguments = Arrays.stream(useCase.getParameterTypes())
                .map(UseCasesIT::nothing)
                .toArray();
        arguments[0] = actor;
        try {
            useCase.invoke(miyar.bean(useCase.getDeclaringClass()), arguments);
            return Optional.empty();
        } catch (InvocationTargetException e) {
            return Optional.ofNullable(e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static @Nullable Object nothing(Class<?> type) {
        return type == int.class ? (Object) 0 : type == long.class ? (Object) 0L : type == boolean.class ? false : null;
    }
}
