package org.miyar.interview.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.miyar.design.DayField;
import org.miyar.design.Form;
import org.miyar.design.Formats;
import org.miyar.identity.CurrentActor;
import org.miyar.interview.Interview;
import org.miyar.interview.InterviewChange;
import org.miyar.interview.InterviewForm;
import org.miyar.kernel.SearchKey;
import org.miyar.team.Colleague;
import org.miyar.team.Teams;

/** When, where and by whom: for a new interview, or one that is changed. */
final class PlanForm extends Div {
    private static final long serialVersionUID = 1L;

    private static final int USUAL_MINUTES = 45;

    private final DayField day;
    private final TimePicker time = new TimePicker();
    private final IntegerField minutes = new IntegerField();
    private final TextField place = new TextField();
    private final MultiSelectComboBox<Colleague> interviewers = new MultiSelectComboBox<>();
    private final Paragraph problem = new Paragraph();
    private final transient Function<InterviewForm, InterviewChange> deed;
    private final transient Runnable done;
    private final ZoneId zone;

    /**
     * @param zone in which the time is meant
     * @param leaves which letters leave, in words
     * @param done also where it was too late
     */
    PlanForm(
            Teams teams,
            CurrentActor actor,
            Formats formats,
            ZoneId zone,
            Optional<Interview> changed,
            List<String> leaves,
            Function<InterviewForm, InterviewChange> deed,
            Runnable done,
            Runnable left) {
        this.zone = zone;
        this.deed = deed;
        this.done = done;
        addClassName("interview-plan");
        day = new DayField(
                getTranslation("interview.day"),
                "",
                chosen -> formats.day(chosen.atStartOfDay(zone).toInstant()));
        time.setLabel(getTranslation("interview.time"));
        // Digits of other languages are not read back by the field.
        time.setLocale(Locale.UK);
        time.setStep(Duration.ofMinutes(15));
        time.addClassName("miyar-ltr");
        minutes.setLabel(getTranslation("interview.minutes"));
        place.setLabel(getTranslation("interview.place"));
        place.setHelperText(getTranslation("interview.place-help"));
        place.setMaxLength(InterviewForm.PLACE_LENGTH);
        interviewers.setLabel(getTranslation("interview.interviewers"));
        interviewers.setHelperText(getTranslation("interview.interviewers-help", InterviewForm.PANEL));
        interviewers.setItemLabelGenerator(Colleague::name);
        interviewers.setItems(query -> teams
                .eligible(
                        actor.get(),
                        Optional.empty(),
                        new SearchKey(query.getFilter().orElse("")),
                        query.getOffset(),
                        query.getLimit())
                .stream());
        minutes.setValue(USUAL_MINUTES);
        changed.ifPresent(this::show);

        var save = new Button(getTranslation(changed.isPresent() ? "interview.save" : "interview.plan"));
        var form = new Form(save, this::save);
        form.require(day);
        form.require(time);
        form.require(
                minutes,
                length -> length >= InterviewForm.SHORTEST && length <= InterviewForm.LONGEST,
                getTranslation("interview.minutes-wrong", InterviewForm.SHORTEST, InterviewForm.LONGEST));
        form.require(interviewers, chosen -> !chosen.isEmpty(), getTranslation("interview.interviewers-none"));
        var when = new Div(day, time, minutes);
        when.addClassName("interview-when");
        form.add(when, place, interviewers);
        problem.addClassName("miyar-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        var actions = new Div(new Button(getTranslation("design.cancel"), click -> left.run()), save);
        actions.addClassName("miyar-detail-actions");
        add(form);
        leaves.forEach(text -> {
            var quiet = new Paragraph(text);
            quiet.addClassName("miyar-quiet");
            add(quiet);
        });
        add(problem, actions);
    }

    private void show(Interview interview) {
        var starts = interview.startsAt().atZone(zone);
        day.setValue(starts.toLocalDate());
        time.setValue(starts.toLocalTime());
        minutes.setValue(interview.minutes());
        place.setValue(interview.place());
        interviewers.setValue(interview.interviewers().stream()
                .map(each -> new Colleague(each.person(), each.name()))
                .collect(Collectors.toSet()));
    }

    private void save() {
        var outcome = deed.apply(new InterviewForm(
                day.getValue().atTime(time.getValue()).atZone(zone).toInstant(),
                minutes.getValue(),
                place.getValue(),
                interviewers.getValue().stream().map(Colleague::id).collect(Collectors.toSet())));
        switch (outcome) {
            case InterviewChange.Saved _ -> done.run();
            case InterviewChange.WithThemselves(var name) -> refuse("interview.with-themselves", name);
            case InterviewChange.HasRated(var name) -> refuse("interview.has-rated", name);
            case InterviewChange.RatedAlready _ -> refuse("interview.rated-already");
            case InterviewChange.Stale _ -> refuse("interview.stale");
        }
    }

    private void refuse(String key, Object... arguments) {
        problem.setText(getTranslation(key, arguments));
        problem.setVisible(true);
    }
}
