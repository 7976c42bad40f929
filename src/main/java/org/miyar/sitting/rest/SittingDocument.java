package org.miyar.sitting.rest;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that the applicant's page shows, in one language. */
public record SittingDocument(
        String reference,
        String state,
        String organisation,
        String contact,
        boolean demo,
        String applicant,
        List<String> languages,
        String language,
        String title,
        int minutes,
        int itemCount,
        NoticePart notice,
        List<String> responseScale,
        String practice,
        boolean timing,
        long serverTime,
        List<PagePart> pages,
        Map<String, AnswerPart> answers,
        @Nullable String submittedAt) {

    public record NoticePart(String version, List<SectionPart> sections, String consent) {}

    public record SectionPart(String key, String title, String text) {}

    public record PagePart(int number, List<ItemPart> items) {}

    public record ItemPart(String item, String text) {}

    public record AnswerPart(int value, long sequence) {}
}
