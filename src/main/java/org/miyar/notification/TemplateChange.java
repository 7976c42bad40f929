package org.miyar.notification;

import java.util.List;

/** What became of changing the text of a kind of letter. */
public sealed interface TemplateChange {
    record Saved(LetterTemplate template) implements TemplateChange {}

    /** Somebody else has changed it meanwhile; nothing was. */
    record Stale(LetterTemplate theirs) implements TemplateChange {}

    /** Such a letter could not be sent, or would be of no use; nothing was changed. */
    record Refused(List<Problem> problems) implements TemplateChange {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** Why a text is refused. */
    sealed interface Problem {
        /** Whether it is about the subject; else about the body. */
        boolean inSubject();

        record Empty(boolean inSubject) implements Problem {}

        record Missing(Placeholder placeholder) implements Problem {
            @Override
            public boolean inSubject() {
                return false;
            }
        }

        /** Something in braces that is no placeholder of this kind. */
        record Unknown(String braced, boolean inSubject) implements Problem {}

        /** A subject is shown where a link is of no use, and it is not taken out of there once it has left. */
        record LinkInSubject() implements Problem {
            @Override
            public boolean inSubject() {
                return true;
            }
        }

        /** Too long, or too long with all that may come into it. */
        record TooLong(boolean inSubject) implements Problem {}
    }
}
