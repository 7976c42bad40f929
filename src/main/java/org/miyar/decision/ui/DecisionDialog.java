package org.miyar.decision.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import org.miyar.decision.DecisionForm;
import org.miyar.decision.DecisionOutcome;
import org.miyar.decision.Decisions;
import org.miyar.decision.Reason;
import org.miyar.decision.Verdict;
import org.miyar.design.Confirmation;
import org.miyar.design.Form;
import org.miyar.design.Notices;
import org.miyar.identity.Actor;
import org.miyar.kernel.EmailAddress;
import org.miyar.recruiting.Candidate;
import org.miyar.recruiting.CandidateState;

/** Asks why, says what is noted and who is told, and asks once more: the letter cannot be called back. What was typed stays. */
final class DecisionDialog {
    private final Decisions decisions;
    private final Actor by;
    private final Candidate candidate;
    private final Verdict verdict;
    private final int after;
    private final Runnable changed;
    private final Dialog dialog = new Dialog();
    private final TextArea reason = new TextArea();

    /** @param lookedAt the result they opened last, in words */
    DecisionDialog(
            Decisions decisions,
            Actor by,
            Candidate candidate,
            Verdict verdict,
            int after,
            Optional<String> lookedAt,
            Runnable changed) {
        this.decisions = decisions;
        this.by = by;
        this.candidate = candidate;
        this.verdict = verdict;
        this.after = after;
        this.changed = changed;
        dialog.setHeaderTitle(
                text("decision.form." + verdict.code(), candidate.row().name()));
        dialog.setWidth("min(36rem, 94vw)");
        reason.setLabel(text("decision.form.reason"));
        reason.setHelperText(text("decision.form.reason-help"));
        reason.setMaxLength(Reason.LENGTH);
        reason.setMinRows(4);
        reason.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        reason.getElement().setAttribute("dir", "auto");
        var decide = new Button(text("decision.do." + verdict.code()));
        var form = new Form(decide, this::confirm);
        form.require(reason, Reason::isOne, text("decision.form.reason-needed"));
        form.add(new Paragraph(noted(lookedAt)), reason, new Paragraph(told()));
        dialog.add(form);
        dialog.getFooter().add(new Button(text("design.cancel"), click -> dialog.close()), decide);
    }

    void open() {
        dialog.open();
        reason.focus();
    }

    private String noted(Optional<String> lookedAt) {
        return lookedAt.map(version -> text("decision.form.looked-at", version))
                .orElseGet(() -> text(
                        candidate.state() == CandidateState.SUBMITTED
                                ? "decision.form.looked-at-none"
                                : "decision.form.no-profile"));
    }

    private String told() {
        var letter = candidate
                .row()
                .email()
                .map(EmailAddress::value)
                .map(address -> text("decision.form.letter", address))
                .orElseGet(() -> text("decision.form.no-letter"));
        return verdict == Verdict.HIRE ? text("decision.form.account") + " " + letter : letter;
    }

    private void confirm() {
        Confirmation.ask(
                text("decision.confirm." + verdict.code()),
                text("decision.confirm." + verdict.code() + "-text"),
                text("decision.do." + verdict.code()),
                this::decide);
    }

    private void decide() {
        var wanted = new DecisionForm(verdict, new Reason(reason.getValue()), after);
        switch (decisions.decide(by, candidate.id(), wanted)) {
            case DecisionOutcome.Decided _ -> {
                Notices.done(text("decision.done." + verdict.code()));
                close();
            }
            case DecisionOutcome.DecidedMeanwhile meanwhile -> {
                Notices.problem(text("decision.meanwhile", meanwhile.current().decidedByName()));
                close();
            }
            case DecisionOutcome.Gone _ -> {
                Notices.problem(text("decision.gone"));
                close();
            }
            case DecisionOutcome.SameWords same -> Form.refuse(reason, text("decision.form.same-words", same.others()));
            case DecisionOutcome.Themselves _ -> Notices.problem(text("decision.themselves"));
            case DecisionOutcome.NoOpening _ -> Notices.problem(text("decision.no-opening"));
            case DecisionOutcome.NoTeam _ -> Notices.problem(text("decision.no-team"));
            case DecisionOutcome.NoAddress _ -> Notices.problem(text("decision.no-address"));
            case DecisionOutcome.AddressTaken _ -> Notices.problem(text("decision.address-taken"));
            case DecisionOutcome.WorksHere _ -> Notices.problem(text("decision.works-here"));
        }
    }

    private void close() {
        dialog.close();
        changed.run();
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
