package org.miyar.requisition.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.miyar.design.Cell;
import org.miyar.design.DayField;
import org.miyar.design.Form;
import org.miyar.design.Formats;
import org.miyar.design.Notices;
import org.miyar.identity.CurrentActor;
import org.miyar.kernel.Digits;
import org.miyar.kernel.Language;
import org.miyar.kernel.PartialText;
import org.miyar.requisition.Requisition;
import org.miyar.requisition.RequisitionChange;
import org.miyar.requisition.RequisitionForm;
import org.miyar.requisition.RequisitionId;
import org.miyar.requisition.Requisitions;

/** What is written about a job: title and description in each language, where it is, how many are wanted, until when. */
final class OpeningEditor extends Div implements Unsaved {
    private static final long serialVersionUID = 1L;

    private final transient Requisitions requisitions;
    private final transient CurrentActor actor;
    private final transient Optional<OpenedOpening> opened;
    private final transient Consumer<RequisitionId> saved;
    private final PlaceFields place;
    private final Map<Language, TextField> titles = new EnumMap<>(Language.class);
    private final Map<Language, TextArea> descriptions = new EnumMap<>(Language.class);
    private final TextField wanted = new TextField();
    private final DayField closesOn;
    private final TextField kept = new TextField();
    private final ProblemBox problem = new ProblemBox();
    /** What its fields were filled with: the page may know of a later change which they do not show. */
    private transient Optional<RequisitionForm> basis;

    private List<Object> filled;

    OpeningEditor(
            Requisitions requisitions,
            PlaceFields place,
            CurrentActor actor,
            OpeningCells cells,
            Optional<OpenedOpening> opened,
            Consumer<RequisitionId> saved) {
        this.requisitions = requisitions;
        this.place = place;
        this.actor = actor;
        this.opened = opened;
        this.saved = saved;
        var save = new Button(getTranslation(opened.isPresent() ? "design.save" : "requisition.save-draft"));
        var form = new Form(save, this::save);
        form.addClassName("requisition-form");
        form.add(new Paragraph(getTranslation("requisition.languages-lead")));
        // One's own language stands first.
        Arrays.stream(Language.values())
                .sorted(Comparator.comparing(language -> language != Formats.language()))
                .forEach(language -> form.add(texts(language)));
        wanted.setLabel(getTranslation("requisition.wanted"));
        wanted.setValue(Digits.inLanguage(1, Formats.language()));
        wanted.setManualValidation(true);
        wanted.addValueChangeListener(change -> wanted.setInvalid(false));
        wanted.setMaxLength(3);
        wanted.getElement().setAttribute("inputmode", "numeric");
        wanted.addClassName("requisition-number");
        closesOn = new DayField(
                getTranslation("requisition.closes-on"), getTranslation("requisition.closes-on-help"), cells::day);
        var facts = OpeningTags.styled(
                new Section(
                        new H2(getTranslation("requisition.facts")),
                        place,
                        OpeningTags.styled(new Div(wanted, closesOn), "requisition-row")),
                "requisition-section");
        kept.setLabel(getTranslation("requisition.kept"));
        kept.setHelperText(getTranslation("requisition.kept-help", cells.usualRetention()));
        kept.setManualValidation(true);
        kept.addValueChangeListener(change -> kept.setInvalid(false));
        kept.setMaxLength(3);
        kept.getElement().setAttribute("inputmode", "numeric");
        facts.add(kept);
        opened.map(OpenedOpening::opening).ifPresent(this::show);
        form.add(facts, problem, OpeningTags.styled(new Div(save), "miyar-detail-actions"));
        add(form);
        basis = opened.map(OpenedOpening::opening).map(Requisition::form);
        filled = typed();
    }

    private Section texts(Language language) {
        var title = new TextField(getTranslation("requisition.title", language.ownName()));
        title.setMaxLength(RequisitionForm.TITLE_LENGTH);
        title.setManualValidation(true);
        var description = new TextArea(getTranslation("requisition.description", language.ownName()));
        description.setMaxLength(RequisitionForm.DESCRIPTION_LENGTH);
        description.setMinRows(4);
        titles.put(language, title);
        descriptions.put(language, description);
        var missing = Cell.tags(List.of());
        var section =
                new Section(OpeningTags.styled(new Div(new H2(language.ownName()), missing), "requisition-language"));
        for (var field : List.of(title, description)) {
            field.addClassName(language.rightToLeft() ? "miyar-rtl" : "miyar-ltr");
            field.getElement().setAttribute("lang", language.tag());
            field.getElement().getStyle().set("width", "100%");
            section.add(field);
        }
        title.setValueChangeMode(ValueChangeMode.LAZY);
        description.setValueChangeMode(ValueChangeMode.LAZY);
        title.addValueChangeListener(change -> {
            title.setInvalid(false);
            tell(language, missing);
        });
        description.addValueChangeListener(change -> tell(language, missing));
        tell(language, missing);
        return OpeningTags.styled(section, "requisition-section");
    }

    /** Says what this language lacks. */
    private void tell(Language language, Div missing) {
        missing.removeAll();
        boolean titled = !text(titles, TextField::getValue, language).isBlank();
        boolean described = !text(descriptions, TextArea::getValue, language).isBlank();
        if (!titled || !described) {
            var key = titled
                    ? "requisition.missing.description"
                    : described ? "requisition.missing.title" : "requisition.missing.both";
            missing.add(new Span(Cell.tag(getTranslation(key), "attention")));
        }
    }

    private void show(Requisition opening) {
        var form = opening.form();
        titles.forEach((language, field) -> field.setValue(form.title().written(language)));
        descriptions.forEach((language, field) -> field.setValue(
                form.description().map(text -> text.written(language)).orElse("")));
        wanted.setValue(Digits.inLanguage(form.wanted(), Formats.language()));
        closesOn.setValue(form.closesOn().orElse(null));
        kept.setValue(form.retentionMonths()
                .map(months -> Digits.inLanguage(months, Formats.language()))
                .orElse(""));
        place.show(opening);
    }

    private void save() {
        problem.clear();
        read().ifPresent(form -> {
            switch (write(form)) {
                case RequisitionChange.Saved(var id) -> {
                    basis = Optional.of(form);
                    filled = typed();
                    Notices.done(getTranslation("design.saved"));
                    saved.accept(id);
                }
                case RequisitionChange.Closed _ -> problem.show(getTranslation("requisition.is-closed"), List.of());
                case RequisitionChange.PlaceGone _ -> problem.show(getTranslation("requisition.place-gone"), List.of());
                case RequisitionChange.Incomplete(var obstacles) ->
                    problem.show(getTranslation("requisition.would-lack"), OpeningTags.words(obstacles));
                case RequisitionChange.Stale _ -> opened.ifPresent(this::stale);
            }
        });
    }

    private RequisitionChange write(RequisitionForm form) {
        if (opened.isEmpty()) {
            return requisitions.draft(actor.get(), form);
        }
        var opening = opened.get();
        return Optional.of(opening.opening().form()).equals(basis)
                ? requisitions.change(actor.get(), opening.id(), opening.version(), form)
                : new RequisitionChange.Stale();
    }

    @Override
    public boolean isUnsaved() {
        return !typed().equals(filled);
    }

    private List<Object> typed() {
        return List.of(
                titles.values().stream().map(TextField::getValue).toList(),
                descriptions.values().stream().map(TextArea::getValue).toList(),
                wanted.getValue(),
                Optional.ofNullable(closesOn.getValue()),
                kept.getValue(),
                place.team(),
                place.branch());
    }

    private void stale(OpenedOpening opening) {
        problem.show(
                getTranslation("design.stale"),
                List.of(),
                new Button(getTranslation("design.stale.theirs"), click -> opening.reload()),
                new Button(getTranslation("design.stale.mine"), click -> {
                    opening.catchUp();
                    basis = Optional.of(opening.opening().form());
                    save();
                }));
    }

    /** Empty if something is missing or wrong, which is then said beside the field. */
    private Optional<RequisitionForm> read() {
        var title = typed(titles, TextField::getValue);
        titles.forEach((language, field) -> {
            boolean lonely = field.getValue().isBlank()
                    && !text(descriptions, TextArea::getValue, language).isBlank();
            field.setErrorMessage(
                    getTranslation(lonely ? "requisition.title-for-description" : "requisition.title-missing"));
            field.setInvalid(lonely || (title.isEmpty() && language == Formats.language()));
        });
        var number = number();
        wanted.setErrorMessage(getTranslation("requisition.wanted-wrong", RequisitionForm.MOST_WANTED));
        wanted.setInvalid(number.isEmpty());
        kept.setErrorMessage(getTranslation("requisition.kept-wrong", RequisitionForm.LONGEST_RETENTION));
        kept.setInvalid(!kept.getValue().isBlank() && months().isEmpty());
        var faulty = Stream.concat(Stream.ofNullable(titles.get(Formats.language())), titles.values().stream())
                .filter(TextField::isInvalid)
                .findFirst();
        faulty.or(() -> Stream.of(wanted, kept).filter(TextField::isInvalid).findFirst())
                .ifPresentOrElse(TextField::focus, () -> {
                    if (closesOn.isInvalid()) {
                        closesOn.focus();
                    }
                });
        if (faulty.isPresent() || number.isEmpty() || closesOn.isInvalid() || kept.isInvalid()) {
            return Optional.empty();
        }
        return title.map(text -> new RequisitionForm(
                text,
                typed(descriptions, TextArea::getValue),
                place.team(),
                place.branch(),
                number.getAsInt(),
                Optional.ofNullable(closesOn.getValue()),
                months()));
    }

    /** Empty as well where nothing is typed. */
    private Optional<Integer> months() {
        var typed = Digits.toAscii(kept.getValue()).strip();
        return Optional.of(typed)
                .filter(text -> text.matches("[1-9][0-9]{0,2}"))
                .map(Integer::valueOf)
                .filter(months -> months <= RequisitionForm.LONGEST_RETENTION);
    }

    private OptionalInt number() {
        var typed = Digits.toAscii(wanted.getValue()).strip();
        return typed.matches("[1-9][0-9]{0,2}") ? OptionalInt.of(Integer.parseInt(typed)) : OptionalInt.empty();
    }

    private static <F> Optional<PartialText> typed(Map<Language, F> fields, Function<F, String> value) {
        return PartialText.typed(
                text(fields, value, Language.ARABIC),
                text(fields, value, Language.PERSIAN),
                text(fields, value, Language.ENGLISH));
    }

    private static <F> String text(Map<Language, F> fields, Function<F, String> value, Language language) {
        return Optional.ofNullable(fields.get(language)).map(value).orElse("");
    }
}
