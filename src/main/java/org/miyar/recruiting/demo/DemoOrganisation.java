package org.miyar.recruiting.demo;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.miyar.access.Accounts;
import org.miyar.access.DemoPassword;
import org.miyar.access.PasswordHash;
import org.miyar.identity.Actor;
import org.miyar.identity.Organisation;
import org.miyar.identity.Organisations;
import org.miyar.identity.Role;
import org.miyar.identity.Roles;
import org.miyar.instrument.Instruments;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.PersonId;
import org.miyar.platform.boot.Preparing;
import org.miyar.platform.boot.Serving;
import org.miyar.platform.config.Config;
import org.miyar.platform.config.Setting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fills an empty database with the demonstration organisation, if the settings ask for it: all of it, or nothing. */
@ApplicationScoped
public class DemoOrganisation {
    private static final Logger LOG = LoggerFactory.getLogger(DemoOrganisation.class);

    private final Config config;
    private final DemoPassword password;
    private final Organisations organisations;
    private final Accounts accounts;
    private final Instruments instruments;
    private final DemoStaff staff;
    private final DemoOpenings openings;
    private final DemoCandidates candidates;
    private final DemoNorms norms;
    private final Event<DemoMade> made;
    private final Instance<DemoOrganisation> self;

    @Inject
    DemoOrganisation(
            Config config,
            DemoPassword password,
            Organisations organisations,
            Accounts accounts,
            Instruments instruments,
            DemoStaff staff,
            DemoOpenings openings,
            DemoCandidates candidates,
            DemoNorms norms,
            Event<DemoMade> made,
            Instance<DemoOrganisation> self) {
        this.config = config;
        this.password = password;
        this.organisations = organisations;
        this.accounts = accounts;
        this.instruments = instruments;
        this.staff = staff;
        this.openings = openings;
        this.candidates = candidates;
        this.norms = norms;
        this.made = made;
        this.self = self;
    }

    /** Runs before any port is open. */
    public void prepare(@Observes @Priority(300) Preparing preparing) {
        if (config.flag(Setting.DEMO) && !accounts.any() && organisations.find().isEmpty()) {
            self.get().make(password.hash());
        }
    }

    @Transactional
    void make(PasswordHash everybodys) {
        var company = DemoSeed.company();
        organisations.found(new Organisation(
                company.organisation().name(),
                new EmailAddress(company.organisation().contact()),
                true));
        var people = staff.addAccounts(company, everybodys);
        var teams = staff.addTeams(company, people);
        var hr = hr(company, people);
        var planned = DemoSeed.openings();
        var instrument = instruments.latest(planned.getFirst().instrument()).orElseThrow();
        // The last added is shown first: that is to be the one in use.
        var job = planned.reversed().stream()
                .map(opening -> openings.add(hr, opening, teams, people))
                .toList()
                .getLast();
        int applicants = candidates.add(hr, DemoSeed.simulation(), job, instrument);
        norms.build(hr, instrument);
        made.fire(new DemoMade(hr, job));
        LOG.info("Demonstration organisation made: {} accounts, {} simulated applicants", people.size(), applicants);
    }

    /** Says who may sign in, for whoever started it: a demonstration that nobody can enter shows nothing. */
    void announce(@Observes Serving serving) {
        if (organisations.find().filter(Organisation::demo).isPresent()) {
            var company = DemoSeed.company();
            LOG.info(
                    "Demonstration accounts, all with the password {}: {}",
                    password.isShipped() ? password.text() : "in " + password.file(),
                    company.accounts().stream()
                            .map(account -> account.email() + " (" + String.join(", ", account.roles()) + ")")
                            .collect(Collectors.joining("; ")));
        }
    }

    /** The first who works in HR: the demonstration's deeds are theirs. */
    private static Actor hr(DemoSeed.Company company, Map<String, PersonId> people) {
        var account = company.accounts().stream()
                .filter(candidate -> candidate.roles().contains(Roles.HR))
                .findFirst()
                .orElseThrow();
        return new Actor(Objects.requireNonNull(people.get(account.email())), account.name(), Set.of(Role.HR));
    }
}
