package org.miyar.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.miyar.access.Account;
import org.miyar.access.AccountQuery;
import org.miyar.access.Accounts;
import org.miyar.access.PasswordResets;
import org.miyar.design.Cell;
import org.miyar.design.FilterChips;
import org.miyar.design.Formats;
import org.miyar.design.ListPage;
import org.miyar.design.ListWithDetail;
import org.miyar.design.NarrowGrid;
import org.miyar.design.PageAddress;
import org.miyar.design.SearchField;
import org.miyar.identity.CurrentActor;
import org.miyar.identity.Role;
import org.miyar.identity.Roles;
import org.miyar.kernel.PersonId;
import org.miyar.kernel.SearchKey;

/** The administrator's list of staff; one of them opens beside it. */
@Route("people")
@Menu(order = 80, title = "access.people.title", icon = "vaadin:users")
@RolesAllowed(Roles.ADMINISTRATOR)
public class PeopleView extends ListWithDetail implements HasUrlParameter<String> {
    private static final long serialVersionUID = 1L;
    private static final String NEW = "new";

    private final transient Accounts accounts;
    private final transient PasswordResets resets;
    private final transient CurrentActor actor;
    private final transient Formats formats;
    private final People list = new People();

    @Inject
    PeopleView(Accounts accounts, PasswordResets resets, CurrentActor actor, Formats formats) {
        super("26rem");
        this.accounts = accounts;
        this.resets = resets;
        this.actor = actor;
        this.formats = formats;
        setList(list);
        list.fill();
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String parameter) {
        list.readAddress(event);
        if (parameter == null) {
            setDetail(null);
        } else if (parameter.equals(NEW)) {
            open(Optional.empty());
        } else {
            open(Optional.of(find(parameter)));
        }
    }

    private Account find(String id) {
        return PageAddress.id(id, PersonId::new)
                .flatMap(person -> accounts.find(actor.get(), person))
                .orElseThrow(NotFoundException::new);
    }

    private void open(Optional<Account> account) {
        setDetail(new AccountPanel(account, accounts, resets, actor, formats, this::close, () -> {
            list.refresh();
            close();
        }));
    }

    @Override
    protected void close() {
        UI.getCurrent().navigate(PeopleView.class, list.parameters());
    }

    /** The list itself. */
    private final class People extends ListPage<Account> {
        private static final long serialVersionUID = 1L;

        private final SearchField search = new SearchField(getTranslation("access.people.search"));
        private final FilterChips<Role> roles = new FilterChips<>(
                getTranslation("access.people.role"),
                getTranslation("access.people.everybody"),
                List.of(Role.values()),
                role -> getTranslation("identity.role." + role.code()));

        private People() {
            super("access.people.title");
            setLead(getTranslation("access.people.lead"));
        }

        private void fill() {
            var add = new Button(
                    getTranslation("access.people.add"),
                    VaadinIcon.PLUS.create(),
                    click -> UI.getCurrent().navigate(PeopleView.class, NEW, parameters()));
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            addActions(add);
            search.addValueChangeListener(change -> narrowed(change.isFromClient()));
            roles.addValueChangeListener(change -> narrowed(change.isFromClient()));
            columns();
            addList(search, roles);
        }

        private void columns() {
            grid.addColumn(new ComponentRenderer<>(account -> Cell.withOnPhones(
                            Cell.twoLines(account.name(), account.email().value()), roleTags(account))))
                    .setHeader(getTranslation("identity.name"))
                    .setFlexGrow(2)
                    .setSortProperty(AccountQuery.Sort.NAME.name())
                    .setKey("name");
            var what = grid.addColumn(new ComponentRenderer<>(this::roleTags))
                    .setHeader(getTranslation("access.people.roles"))
                    .setFlexGrow(2);
            var when = grid.addColumn(account ->
                            account.lastSignIn().map(formats::briefDayAndTime).orElse("–"))
                    .setHeader(getTranslation("access.people.last-sign-in"))
                    .setAutoWidth(true)
                    .setFlexGrow(0)
                    .setSortProperty(AccountQuery.Sort.LAST_SIGN_IN.name());
            NarrowGrid.dropOnPhones(grid, List.of(what, when));
            grid.setItems(DataProvider.fromCallbacks(
                    query -> accounts.list(actor.get(), sorted(query), query.getOffset(), query.getLimit()).stream(),
                    query -> counted(accounts.count(actor.get(), sorted(query)))));
            grid.addItemClickListener(click -> UI.getCurrent()
                    .navigate(
                            PeopleView.class, Long.toString(click.getItem().id().value()), parameters()));
            grid.setEmptyStateText(getTranslation("access.people.none"));
        }

        private int counted(int people) {
            setCount(getTranslation("access.people.count", people));
            return people;
        }

        private Div roleTags(Account account) {
            var tags = new ArrayList<Span>();
            if (account.disabled()) {
                tags.add(Cell.tag(getTranslation("access.people.disabled"), "stop"));
            } else if (!account.hasPassword()) {
                tags.add(Cell.tag(getTranslation("access.people.no-password"), "attention"));
            }
            if (!account.roles().isEmpty()) {
                EnumSet.copyOf(account.roles())
                        .forEach(role -> tags.add(Cell.tag(getTranslation("identity.role." + role.code()))));
            }
            return Cell.tags(tags);
        }

        private AccountQuery sorted(Query<Account, ?> query) {
            QuerySortOrder order = query.getSortOrders().stream()
                    .findFirst()
                    .orElse(new QuerySortOrder(AccountQuery.Sort.NAME.name(), SortDirection.ASCENDING));
            return new AccountQuery(
                    new SearchKey(search.getValue()),
                    roles.getValue(),
                    Optional.empty(),
                    AccountQuery.Sort.valueOf(order.getSorted()),
                    order.getDirection() == SortDirection.DESCENDING);
        }

        private void narrowed(boolean byPerson) {
            refresh();
            if (byPerson) {
                PageAddress.write(UI.getCurrent(), address());
            }
        }

        private void readAddress(BeforeEvent event) {
            var parameters = event.getLocation().getQueryParameters();
            search.setValue(PageAddress.read(parameters, "search"));
            var role = PageAddress.read(parameters, "role");
            roles.setValue(EnumSet.allOf(Role.class).stream()
                    .filter(known -> known.code().equals(role))
                    .findFirst());
        }

        private Map<String, String> address() {
            var values = new LinkedHashMap<String, String>();
            values.put("search", search.getValue());
            values.put("role", roles.getValue().map(Role::code).orElse(""));
            return values;
        }

        private QueryParameters parameters() {
            return PageAddress.parameters(address());
        }
    }
}
