package org.miyar.onboarding.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import org.miyar.design.EmptyState;
import org.miyar.design.Formats;
import org.miyar.design.Page;
import org.miyar.identity.CurrentActor;
import org.miyar.identity.Role;
import org.miyar.identity.Roles;
import org.miyar.onboarding.Onboarding;
import org.miyar.onboarding.Plan;

/** The first days: one's own, and those of the people one goes with. Where something is to do stands first. */
@Route("onboarding")
@Menu(order = 20, title = "onboarding.title", icon = "vaadin:calendar-user")
@RolesAllowed({Roles.HR, Roles.SUPERVISOR, Roles.EMPLOYEE})
@StyleSheet("context://app/styles/onboarding.css")
public class OnboardingView extends Page {
    private static final long serialVersionUID = 1L;

    private static final int PAGE = 20;

    private final transient Onboarding onboarding;
    private final transient Formats formats;
    private final transient CurrentActor actor;
    private final Div plans = new Div();
    private int shown = PAGE;

    @Inject
    OnboardingView(Onboarding onboarding, Formats formats, CurrentActor actor) {
        super("onboarding.title");
        this.onboarding = onboarding;
        this.formats = formats;
        this.actor = actor;
        setLead(getTranslation(leads() ? "onboarding.lead-text" : "onboarding.text"));
        plans.addClassName("onboarding-plans");
        add(plans);
        show();
    }

    private boolean leads() {
        return actor.get().is(Role.HR) || actor.get().is(Role.SUPERVISOR);
    }

    private void show() {
        plans.removeAll();
        var by = actor.get();
        onboarding.page(by, 0, shown).forEach(plan -> plans.add(panel(plan)));
        int all = onboarding.count(by);
        if (all == 0) {
            plans.add(new EmptyState(
                    VaadinIcon.CALENDAR_USER,
                    getTranslation("onboarding.none"),
                    getTranslation(leads() ? "onboarding.none-lead-text" : "onboarding.none-text")));
        }
        if (all > shown) {
            plans.add(new Button(getTranslation("onboarding.more", all - shown), click -> {
                shown += PAGE;
                show();
            }));
        }
    }

    private PlanPanel panel(Plan plan) {
        var by = actor.get();
        return new PlanPanel(onboarding, formats, by, plan, plan.isChangedBy(by), this::show);
    }
}
