package org.miyar.recruiting.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Stream;
import org.miyar.design.Form;
import org.miyar.design.Formats;
import org.miyar.design.Notices;
import org.miyar.identity.CurrentActor;
import org.miyar.recruiting.CandidateId;
import org.miyar.recruiting.InvitationLink;
import org.miyar.recruiting.InviteOutcome;
import org.miyar.recruiting.Inviting;
import org.miyar.requisition.Requisition;
import org.miyar.requisition.RequisitionFilter;
import org.miyar.requisition.RequisitionId;
import org.miyar.requisition.RequisitionRow;
import org.miyar.requisition.RequisitionSort;
import org.miyar.requisition.RequisitionState;
import org.miyar.requisition.Requisitions;

/** Asks whom to invite, and shows the link that came of it: once, since but for a letter that waits only its hash is kept. */
@Dependent
class InviteDialogs {
    private final Inviting inviting;
    private final Requisitions requisitions;
    private final Formats formats;
    private final CurrentActor actor;

    @Inject
    InviteDialogs(Inviting inviting, Requisitions requisitions, Formats formats, CurrentActor actor) {
        this.inviting = inviting;
        this.requisitions = requisitions;
        this.formats = formats;
        this.actor = actor;
    }

    /**
     * Invites somebody.
     *
     * @param wanted the opening to propose; else it is the newest that is open
     */
    void invite(Optional<RequisitionId> wanted, Runnable done) {
        var proposed = wanted.flatMap(id -> requisitions.find(actor.get(), id))
                .filter(opening -> opening.state() == RequisitionState.OPEN)
                .map(Requisition::row)
                .or(() -> open("", 0, 1).findFirst());
        var fields = new InviteFields(
                proposed, query -> open(query.getFilter().orElse(""), query.getOffset(), query.getLimit()));
        var dialog = dialog("recruiting.invite.title");
        var send = new Button(text("recruiting.invite.send"));
        var form = new Form(send, () -> invite(fields.wish(), dialog, done));
        fields.in(form);
        dialog.add(form);
        dialog.getFooter().add(cancel(dialog), send);
        dialog.open();
    }

    private void invite(InviteFields.Wish wish, Dialog dialog, Runnable done) {
        switch (inviting.invite(actor.get(), wish.job(), wish.name(), wish.email(), wish.language())) {
            case InviteOutcome.Ready ready -> {
                dialog.close();
                done.run();
                show(ready.link());
            }
            case InviteOutcome.JobClosed _ -> Notices.problem(text("recruiting.invite.job-closed"));
            case InviteOutcome.TooLate _ -> Notices.problem(text("recruiting.candidate.too-late"));
        }
    }

    /** Makes a candidate a new link. */
    void newLink(CandidateId candidate, Runnable done) {
        switch (inviting.newLink(actor.get(), candidate)) {
            case InviteOutcome.Ready ready -> show(ready.link());
            case InviteOutcome.TooLate _, InviteOutcome.JobClosed _ ->
                Notices.problem(text("recruiting.candidate.too-late"));
        }
        done.run();
    }

    private Stream<RequisitionRow> open(String search, int offset, int limit) {
        return requisitions
                .page(
                        actor.get(),
                        new RequisitionFilter(search, Optional.of(RequisitionState.OPEN)),
                        RequisitionSort.ADDED,
                        true,
                        Formats.language(),
                        offset,
                        limit)
                .stream();
    }

    private void show(InvitationLink link) {
        var dialog = dialog("recruiting.link.title");
        // It may be shown only here: it goes when somebody says so.
        dialog.setCloseOnOutsideClick(false);
        dialog.setCloseOnEsc(false);
        dialog.add(new LinkPanel(link, formats));
        var close = new Button(text("recruiting.link.done"), click -> dialog.close());
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(close);
        dialog.open();
    }

    private static Dialog dialog(String titleKey) {
        var dialog = new Dialog(text(titleKey));
        dialog.addClassName("recruiting-dialog");
        dialog.setWidth("min(36rem, 94vw)");
        return dialog;
    }

    private static Button cancel(Dialog dialog) {
        return new Button(text("design.cancel"), click -> dialog.close());
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
