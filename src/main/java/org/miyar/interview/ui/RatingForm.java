package org.miyar.interview.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.miyar.design.Confirmation;
import org.miyar.design.Formats;
import org.miyar.design.Notices;
import org.miyar.identity.CurrentActor;
import org.miyar.interview.InterviewQuestion;
import org.miyar.interview.Rating;
import org.miyar.interview.RatingOutcome;
import org.miyar.interview.Ratings;
import org.miyar.kernel.Digits;

/** One's own ratings, kept as they are made, until they are submitted for good. */
final class RatingForm extends Div {
    private static final long serialVersionUID = 1L;

    private static final int PAUSE_IN_TYPING = 1_000;

    private final transient Ratings ratings;
    private final transient CurrentActor actor;
    private final transient Ratings.Own own;
    private final transient Runnable submitted;
    private final transient Map<Integer, RadioButtonGroup<Integer>> values = new HashMap<>();
    private final Span kept = new Span();

    RatingForm(Ratings ratings, CurrentActor actor, Ratings.Own own, InterviewCells cells, Runnable submitted) {
        this.ratings = ratings;
        this.actor = actor;
        this.own = own;
        this.submitted = submitted;
        add(new Paragraph(getTranslation("interview.rate-alone")));
        own.questions().forEach(question -> add(fields(question, cells)));
        kept.addClassName("miyar-quiet");
        kept.getElement().setAttribute("role", "status");
        kept.setText(getTranslation("interview.kept-as-you-go"));
        var submit = new Button(getTranslation("interview.submit"), click -> ask());
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var foot = new Div(kept, submit);
        foot.addClassNames("miyar-detail-actions", "interview-foot");
        add(foot);
    }

    private Div fields(InterviewQuestion question, InterviewCells cells) {
        var rating = own.sheet().of(question);
        var value = new RadioButtonGroup<Integer>(getTranslation("interview.rating"));
        value.setItems(
                IntStream.rangeClosed(Rating.LOWEST, Rating.HIGHEST).boxed().toList());
        value.setItemLabelGenerator(each -> Digits.inLanguage(each, Formats.language()));
        value.setManualValidation(true);
        value.getElement().getThemeList().add("horizontal");
        rating.flatMap(each -> each.value().stream().boxed().findFirst()).ifPresent(value::setValue);
        values.put(question.position(), value);
        var note = new TextArea(getTranslation("interview.note"));
        note.setWidthFull();
        note.setMaxLength(Rating.NOTE_LENGTH);
        note.setValueChangeMode(ValueChangeMode.LAZY);
        note.setValueChangeTimeout(PAUSE_IN_TYPING);
        rating.map(Rating::note).ifPresent(note::setValue);
        value.addValueChangeListener(change -> {
            value.setInvalid(false);
            keep(question, value, note);
        });
        note.addValueChangeListener(change -> keep(question, value, note));
        var box = cells.question(question);
        box.add(value, note);
        return box;
    }

    private void keep(InterviewQuestion question, RadioButtonGroup<Integer> value, TextArea note) {
        var chosen = value.getValue() == null ? OptionalInt.empty() : OptionalInt.of(value.getValue());
        var text = note.getValue();
        var outcome = ratings.save(
                actor.get(),
                own.interview().id(),
                new Rating(
                        question.position(),
                        chosen,
                        text.length() <= Rating.NOTE_LENGTH ? text : text.substring(0, Rating.NOTE_LENGTH)));
        switch (outcome) {
            case RatingOutcome.Saved _ -> kept.setText(getTranslation("interview.kept", question.position()));
            case RatingOutcome.Locked _, RatingOutcome.Gone _, RatingOutcome.Submitted _, RatingOutcome.Incomplete _ ->
                tooLate();
        }
    }

    private void ask() {
        Confirmation.askToBegin(
                getTranslation("interview.submit-title"),
                getTranslation("interview.submit-text"),
                getTranslation("interview.submit"),
                this::submit);
    }

    private void submit() {
        switch (ratings.submit(actor.get(), own.interview().id())) {
            case RatingOutcome.Submitted _, RatingOutcome.Saved _ -> {
                Notices.done(getTranslation("interview.submitted-done"));
                submitted.run();
            }
            case RatingOutcome.Incomplete(List<Integer> questions) -> {
                questions.forEach(position -> {
                    var field = values.get(position);
                    if (field != null) {
                        field.setErrorMessage(getTranslation("interview.rating-missing"));
                        field.setInvalid(true);
                    }
                });
                kept.setText(getTranslation("interview.incomplete", questions.size()));
                var first = values.get(questions.getFirst());
                if (first != null) {
                    first.getElement().callJsFunction("scrollIntoView");
                }
            }
            case RatingOutcome.Locked _, RatingOutcome.Gone _ -> tooLate();
        }
    }

    private void tooLate() {
        Notices.problem(getTranslation("interview.too-late"));
        submitted.run();
    }
}
