package org.miyar.recruiting.demo;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.miyar.access.Accounts;
import org.miyar.access.DemoPassword;
import org.miyar.access.NewAccount;
import org.miyar.access.PasswordHash;
import org.miyar.identity.Actor;
import org.miyar.identity.Organisation;
import org.miyar.identity.Organisations;
import org.miyar.identity.Role;
import org.miyar.identity.Roles;
import org.miyar.instrument.InstrumentVersion;
import org.miyar.instrument.Instruments;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;
import org.miyar.kernel.PersonId;
import org.miyar.platform.boot.Preparing;
import org.miyar.platform.boot.Serving;
import org.miyar.platform.config.Config;
import org.miyar.platform.config.Setting;
import org.miyar.profile.NormContext;
import org.miyar.profile.NormOutcome;
import org.miyar.profile.Norms;
import org.miyar.profile.Profiles;
import org.miyar.requisition.RequisitionForm;
import org.miyar.requisition.RequisitionId;
import org.miyar.requisition.RequisitionState;
import org.miyar.requisition.Requisitions;
import org.miyar.requisition.TargetForm;
import org.miyar.team.TeamId;
import org.miyar.team.Teams;
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
    private final Teams teams;
    private final Instruments instruments;
    private final Requisitions requisitions;
    private final DemoCandidates candidates;
    private final Norms norms;
    private final Profiles profiles;
    private final Clock clock;
    private final Instance<DemoOrganisation> self;

    @Inject
    DemoOrganisation(
            Config config,
            DemoPassword password,
            Organisations organisations,
            Accounts accounts,
            Teams teams,
            Instruments instruments,
            Requisitions requisitions,
            DemoCandidates candidates,
            Norms norms,
            Profiles profiles,
            Clock clock,
            Instance<DemoOrganisation> self) {
        this.config = config;
        this.password = password;
        this.organisations = organisations;
        this.accounts = accounts;
        this.teams = teams;
        this.instruments = instruments;
        this.requisitions = requisitions;
        this.candidates = candidates;
        this.norms = norms;
        this.profiles = profiles;
        this.clock = clock;
        this.self = self;
    }

    /** Runs before any port is open. */
    void prepare(@Observes @Priority(300) Preparing preparing) {
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
        var people = addAccounts(company, everybodys);
        var teamIds = addTeams(company, people);
        var hr = hr(company, people);
        var openings = DemoSeed.openings();
        var instrument = instruments.latest(openings.getFirst().instrument()).orElseThrow();
        // The last added is shown first: that is to be the one in use.
        var job = openings.reversed().stream()
                .map(opening -> addOpening(hr, opening, teamIds, people))
                .toList()
                .getLast();
        int applicants = candidates.add(hr, DemoSeed.simulation(), job, instrument);
        buildNorms(hr, instrument);
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

    private Map<String, PersonId> addAccounts(DemoSeed.Company company, PasswordHash everybodys) {
        var people = new HashMap<String, PersonId>();
        for (var account : company.accounts()) {
            var person = accounts.addAtStart(new NewAccount(
                    account.name(),
                    new EmailAddress(account.email()),
                    Language.ofTag(account.language()).orElseThrow(),
                    account.roles().stream().map(Role::ofCode).collect(Collectors.toSet()),
                    Optional.of(everybodys),
                    true));
            people.put(account.email(), person);
        }
        return people;
    }

    private Map<String, TeamId> addTeams(DemoSeed.Company company, Map<String, PersonId> people) {
        var added = new HashMap<String, TeamId>();
        for (var branch : company.branches()) {
            var branchId = teams.addBranchAtStart(branch.name());
            for (var team : branch.teams()) {
                var members = company.accounts().stream()
                        .filter(account -> team.name().equals(account.team()))
                        .map(account -> people.get(account.email()))
                        .collect(Collectors.toSet());
                var id = teams.addTeamAtStart(
                        branchId, team.name(), Optional.ofNullable(people.get(team.lead())), members);
                added.put(team.name(), id);
            }
        }
        return added;
    }

    private RequisitionId addOpening(
            Actor hr, DemoSeed.Opening opening, Map<String, TeamId> teamIds, Map<String, PersonId> people) {
        var form = new RequisitionForm(
                opening.title(),
                Optional.of(opening.description()),
                Optional.ofNullable(teamIds.get(opening.team())),
                Optional.empty(),
                opening.wanted(),
                Optional.ofNullable(opening.closesInDays()).map(today()::plusDays));
        var panel = Optional.ofNullable(opening.panel()).orElse(List.of()).stream()
                .map(people::get)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return requisitions.takeOver(
                hr,
                form,
                instruments.latest(opening.instrument()).orElseThrow().id(),
                Optional.ofNullable(opening.target()).map(target -> new TargetForm(target.bounds(), panel)),
                RequisitionState.ofCode(opening.state()).orElseThrow(),
                true);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), config.zone());
    }

    /** One norm a language from the simulated sittings, marked as simulated, and the results read against it. */
    private void buildNorms(Actor hr, InstrumentVersion instrument) {
        for (var language : Language.values()) {
            if (norms.build(hr, instrument.id(), language, NormContext.APPLICANT) instanceof NormOutcome.Built built) {
                profiles.scoreAgain(hr, built.version().id());
            }
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
