package org.miyar.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.Set;
import org.miyar.access.Account;
import org.miyar.access.AccountChange;
import org.miyar.access.Accounts;
import org.miyar.access.NewAccount;
import org.miyar.access.PasswordResets;
import org.miyar.design.Confirmation;
import org.miyar.design.DetailPanel;
import org.miyar.design.Form;
import org.miyar.design.Formats;
import org.miyar.design.Notices;
import org.miyar.identity.CurrentActor;
import org.miyar.identity.Person;
import org.miyar.identity.Role;
import org.miyar.identity.ui.PersonalRecordLinks;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;

/** One account: who it is, what they may do, sending them a link, closing it. */
final class AccountPanel extends DetailPanel {
    private static final long serialVersionUID = 1L;

    private final transient Accounts accounts;
    private final transient PasswordResets resets;
    private final transient CurrentActor actor;
    private final transient Formats formats;
    private final transient Runnable saved;
    private final transient Optional<Account> account;
    private final TextField name = new TextField();
    private final TextField email = new TextField();
    private final Select<Language> language = new Select<>();
    private final CheckboxGroup<Role> roles = new CheckboxGroup<>();
    private final Form form;
    private int version;

    AccountPanel(
            Optional<Account> account,
            Accounts accounts,
            PasswordResets resets,
            CurrentActor actor,
            Formats formats,
            Runnable closed,
            Runnable saved) {
        super("", closed);
        this.accounts = accounts;
        this.resets = resets;
        this.actor = actor;
        this.formats = formats;
        this.saved = saved;
        this.account = account;
        setHeading(account.map(Account::name).orElse(getTranslation("access.people.add")));
        var save = new Button(getTranslation(account.isEmpty() ? "access.people.add.do" : "design.save"));
        form = new Form(save, this::save);
        fields();
        add(form);
        if (account.isEmpty()) {
            add(new Paragraph(getTranslation("access.people.add.next")));
        }
        var row = new Div(save, new Button(getTranslation("design.cancel"), click -> closed.run()));
        row.addClassName("miyar-detail-actions");
        add(row);
        account.ifPresent(existing -> {
            show(existing);
            add(more(existing));
        });
    }

    private void fields() {
        name.setLabel(getTranslation("identity.name"));
        name.setMaxLength(Person.NAME_LENGTH);
        email.setLabel(getTranslation("identity.email"));
        email.setMaxLength(254);
        language.setLabel(getTranslation("access.people.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(Language::ownName);
        language.setValue(Formats.language());
        roles.setLabel(getTranslation("access.people.roles"));
        roles.setItems(Role.values());
        roles.setItemLabelGenerator(role -> getTranslation("identity.role." + role.code()));
        form.require(name, Person::isName, getTranslation("design.form.required"));
        form.requireEmail(email);
        form.add(name, email, language, roles);
    }

    private void show(Account existing) {
        name.setValue(existing.name());
        email.setValue(existing.email().value());
        language.setValue(existing.language());
        roles.setValue(existing.roles());
        version = existing.version();
    }

    private Div more(Account existing) {
        var link = new Button(getTranslation("access.people.send-link"), click -> {
            resets.sendTo(actor.get(), existing.id());
            Notices.done(getTranslation("access.people.send-link.done"));
        });
        link.setVisible(!existing.disabled());
        var state = new Button(
                getTranslation(existing.disabled() ? "access.people.enable" : "access.people.disable"),
                click -> turn(existing));
        if (!existing.disabled()) {
            state.addThemeVariants(ButtonVariant.LUMO_ERROR);
        }
        var row = new Div(link, state);
        row.addClassName("miyar-detail-actions");
        var when = new Paragraph(existing.lastSignIn()
                .map(at -> getTranslation("access.people.last-sign-in.at", formats.dayAndTime(at)))
                .orElse(getTranslation("access.people.last-sign-in.never")));
        when.addClassName("miyar-quiet");
        var more = new Div(row, when);
        more.add(PersonalRecordLinks.record(
                getTranslation("identity.record.open"),
                existing.id(),
                "people/" + existing.id().value()));
        more.addClassName("miyar-detail-more");
        return more;
    }

    private void turn(Account existing) {
        if (existing.disabled()) {
            answer(accounts.setDisabled(actor.get(), existing.id(), version, false));
            return;
        }
        Confirmation.ask(
                getTranslation("access.people.disable.title", existing.name()),
                getTranslation("access.people.disable.text"),
                getTranslation("access.people.disable"),
                () -> answer(accounts.setDisabled(actor.get(), existing.id(), version, true)));
    }

    private void save() {
        var address = new EmailAddress(email.getValue());
        Set<Role> chosen = roles.getValue();
        answer(
                account.isEmpty()
                        ? accounts.add(
                                actor.get(),
                                new NewAccount(
                                        name.getValue(), address, language.getValue(), chosen, Optional.empty(), false))
                        : accounts.change(
                                actor.get(),
                                account.get().id(),
                                version,
                                name.getValue(),
                                address,
                                language.getValue(),
                                chosen));
    }

    private void answer(AccountChange change) {
        clearProblem();
        switch (change) {
            case AccountChange.Saved _ -> {
                Notices.done(getTranslation(account.isEmpty() ? "access.people.added" : "design.saved"));
                saved.run();
            }
            case AccountChange.EmailTaken _ -> Form.refuse(email, getTranslation("access.email.taken"));
            case AccountChange.LastAdministrator _ -> showProblem(getTranslation("access.people.last-administrator"));
            case AccountChange.Stale stale ->
                showProblem(
                        getTranslation("design.stale"),
                        new Button(getTranslation("design.stale.theirs"), click -> {
                            show(stale.current());
                            clearProblem();
                        }),
                        new Button(getTranslation("design.stale.mine"), click -> {
                            version = stale.current().version();
                            form.submit();
                        }));
        }
    }
}
