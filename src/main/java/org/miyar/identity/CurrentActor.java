package org.miyar.identity;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who is signed in, in the request being answered; for the faces of features, which hand the {@link Actor} to their use cases. */
@RequestScoped
public class CurrentActor {
    private @Nullable Actor actor;

    /**
     * The signed-in person.
     *
     * <p>Throws {@link NotAllowed} if nobody is.
     */
    public Actor get() {
        return find().orElseThrow(NotAllowed::new);
    }

    public Optional<Actor> find() {
        return Optional.ofNullable(actor);
    }

    /** Set by whatever recognised the person: the portal's filter, or a test. */
    public void signedIn(Actor signedIn) {
        actor = signedIn;
    }
}
