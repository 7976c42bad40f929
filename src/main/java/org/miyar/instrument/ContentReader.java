package org.miyar.instrument;

import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.miyar.instrument.InterviewGuide.CompetencyQuestions;
import org.miyar.instrument.InterviewGuide.Question;
import org.miyar.kernel.LocalizedText;
import org.miyar.platform.json.JsonPart;

/** Reads competencies, interview guide and notice from their JSON. Throws {@link org.miyar.platform.json.JsonMistake} where one is wrong. */
final class ContentReader {
    private ContentReader() {}

    static List<Competency> competencies(JsonPart document) {
        var codes = new HashSet<String>();
        return document.only("competencies").field("competencies").elements().stream()
                .map(part -> competency(part, codes))
                .sorted(Comparator.comparingInt(Competency::position))
                .toList();
    }

    private static Competency competency(JsonPart part, Set<String> codes) {
        part.only(
                "code",
                "position",
                "name",
                "definition",
                "lowPole",
                "highPole",
                "strength",
                "development",
                "balanced",
                "anchors",
                "feedback");
        var code = code(part.field("code"));
        if (!codes.add(code)) {
            throw part.field("code").mistake("the competency " + code + " is there twice");
        }
        var anchors = part.field("anchors").only("low", "middle", "high");
        var feedback = part.field("feedback").only("strength", "middle", "development");
        return new Competency(
                code,
                part.field("position").whole(1, 1000),
                localized(part.field("name")),
                localized(part.field("definition")),
                localized(part.field("lowPole")),
                localized(part.field("highPole")),
                localized(part.field("strength")),
                localized(part.field("development")),
                localized(part.field("balanced")),
                new Competency.Anchors(
                        localized(anchors.field("low")),
                        localized(anchors.field("middle")),
                        localized(anchors.field("high"))),
                new Competency.Feedback(
                        localized(feedback.field("strength")),
                        localized(feedback.field("middle")),
                        localized(feedback.field("development"))));
    }

    static InterviewGuide interviewGuide(JsonPart document, Set<String> competencies) {
        document.only("common", "competencies", "probes");
        var questions = new LinkedHashMap<String, CompetencyQuestions>();
        for (var part : document.field("competencies").elements()) {
            part.only("competency", "past", "situational");
            var code = part.field("competency").text();
            if (!competencies.contains(code)) {
                throw part.field("competency").mistake("there is no competency " + code);
            }
            var both = new CompetencyQuestions(
                    question(code + "-past", part.field("past").only("question", "anchors")),
                    question(code + "-situational", part.field("situational").only("question", "anchors")));
            if (questions.put(code, both) != null) {
                throw part.field("competency").mistake("the competency " + code + " is there twice");
            }
        }
        var common = document.field("common").elements().stream()
                .map(part ->
                        question(code(part.only("code", "question", "anchors").field("code")), part))
                .toList();
        var probes = document.field("probes").only("impression", "inconsistency", "time", "attention");
        return new InterviewGuide(
                common,
                questions,
                probes.fields().entrySet().stream()
                        .collect(toMap(Map.Entry::getKey, entry -> localized(entry.getValue()))));
    }

    private static Question question(String code, JsonPart part) {
        var anchors = part.field("anchors").only("1", "3", "5");
        return new Question(
                code,
                localized(part.field("question")),
                localized(anchors.field("1")),
                localized(anchors.field("3")),
                localized(anchors.field("5")));
    }

    static Notice notice(JsonPart document) {
        document.only("version", "sections", "consent");
        var version = document.field("version").text();
        if (version.isBlank() || version.length() > 20) {
            throw document.field("version").mistake("the version must have 1 to 20 characters");
        }
        var keys = new HashSet<String>();
        var sections = document.field("sections").elements().stream()
                .map(part -> {
                    part.only("key", "title", "text");
                    var key = part.field("key").text();
                    if (!keys.add(key)) {
                        throw part.field("key").mistake("the section " + key + " is there twice");
                    }
                    return new Notice.Section(key, localized(part.field("title")), localized(part.field("text")));
                })
                .toList();
        return new Notice(version, sections, localized(document.field("consent")));
    }

    /** A text in all three languages. */
    static LocalizedText localized(JsonPart part) {
        part.only("ar", "fa", "en");
        return new LocalizedText(words(part.field("ar")), words(part.field("fa")), words(part.field("en")));
    }

    /** A text that is not blank and hides no control character. */
    static String words(JsonPart part) {
        var text = part.text();
        if (text.isBlank()) {
            throw part.mistake("the text is empty");
        }
        if (text.codePoints().anyMatch(c -> Character.getType(c) == Character.CONTROL && c != '\n')) {
            throw part.mistake("the text holds a control character");
        }
        return text;
    }

    /** A code of letters, digits and dashes, at most 20. */
    static String code(JsonPart part) {
        var code = part.text();
        if (!code.matches("[A-Za-z0-9-]{1,20}")) {
            throw part.mistake("a code has 1 to 20 letters, digits or dashes");
        }
        return code;
    }
}
