package org.miyar.requisition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.miyar.audit.AuditAction;
import org.miyar.audit.AuditEvent;
import org.miyar.audit.AuditTrail;
import org.miyar.identity.Actor;
import org.miyar.identity.Role;
import org.miyar.instrument.InstrumentVersionId;
import org.miyar.instrument.Instruments;
import org.miyar.kernel.Language;
import org.miyar.kernel.PersonId;
import org.miyar.platform.config.Config;
import org.miyar.profile.TargetProfile;
import org.miyar.profile.TargetProfileId;
import org.miyar.profile.TargetProfiles;
import org.miyar.requisition.RequisitionMove.Obstacle;

/** Job openings and what they ask for: written, opened, paused and closed by HR; read by the supervisor of the team too. */
@ApplicationScoped
public class Requisitions {
    /** Before it a detail is in codes, which a reader gets in words; after it stands the title. */
    private static final String DETAIL_END = " · ";

    private final RequisitionStore store;
    private final StageStore stages;
    private final TargetProfiles targets;
    private final Instruments instruments;
    private final Instance<CandidateCounts> counts;
    private final AuditTrail audit;
    private final Event<OpeningAimed> aimed;
    private final Config config;
    private final Clock clock;

    @Inject
    Requisitions(
            RequisitionStore store,
            StageStore stages,
            TargetProfiles targets,
            Instruments instruments,
            Instance<CandidateCounts> counts,
            AuditTrail audit,
            Event<OpeningAimed> aimed,
            Config config,
            Clock clock) {
        this.store = store;
        this.stages = stages;
        this.targets = targets;
        this.instruments = instruments;
        this.counts = counts;
        this.audit = audit;
        this.aimed = aimed;
        this.config = config;
        this.clock = clock;
    }

    /** Begins an opening. Its applicants will answer the instrument for decisions that was published last. */
    @Transactional
    public RequisitionChange draft(Actor by, RequisitionForm form) {
        by.mustBe(Role.HR);
        if (!store.holdPlace(form)) {
            return new RequisitionChange.PlaceGone();
        }
        var instrument = instruments.forDecisions().orElseThrow().id();
        var added = add(form, instrument, RequisitionState.DRAFT, false, StageForm.standard());
        record(by, AuditAction.REQUISITION_DRAFTED, added, title(form));
        return new RequisitionChange.Saved(added);
    }

    /**
     * Begins another opening with the same texts, stages and target profile; the last day is to be set anew, and applicants answer what
     * they answer for a new one.
     */
    @Transactional
    public Optional<RequisitionId> copy(Actor by, RequisitionId original) {
        by.mustBe(Role.HR);
        return store.find(original, Optional.empty()).map(found -> {
            var form = found.form();
            var copied = add(
                    new RequisitionForm(
                            form.title(),
                            form.description(),
                            form.team(),
                            form.branch(),
                            form.wanted(),
                            Optional.empty(),
                            form.retentionMonths()),
                    found.demo()
                            ? found.instrument()
                            : instruments.forDecisions().orElseThrow().id(),
                    RequisitionState.DRAFT,
                    found.demo(),
                    stages.of(original).stream()
                            .map(stage -> StageForm.of(stage).asNew())
                            .toList());
            found.target().flatMap(targets::find).ifPresent(target -> aim(by, copied, TargetForm.of(target)));
            record(by, AuditAction.REQUISITION_DRAFTED, copied, "copy " + original.value() + DETAIL_END + title(form));
            return copied;
        });
    }

    /** Takes over an opening as it stands while the data is being prepared. */
    @Transactional
    public RequisitionId takeOver(
            Actor by,
            RequisitionForm form,
            InstrumentVersionId instrument,
            Optional<TargetForm> target,
            RequisitionState state,
            boolean demo) {
        by.mustBe(Role.HR);
        var added = add(form, instrument, state, demo, StageForm.standard());
        target.ifPresent(wanted -> aim(by, added, wanted));
        record(by, action(state), added, title(form));
        return added;
    }

    @Transactional
    public RequisitionChange change(Actor by, RequisitionId id, int version, RequisitionForm form) {
        by.mustBe(Role.HR);
        var found = store.find(id, Optional.empty());
        if (found.isEmpty()) {
            return new RequisitionChange.Stale();
        }
        var before = found.get();
        if (before.state() == RequisitionState.CLOSED) {
            return new RequisitionChange.Closed();
        }
        var differences = before.form().differences(form);
        if (differences.isEmpty()) {
            return new RequisitionChange.Saved(id);
        }
        if (before.version() != version) {
            return new RequisitionChange.Stale();
        }
        if (!store.holdPlace(form)) {
            return new RequisitionChange.PlaceGone();
        }
        var lost = before.state() == RequisitionState.OPEN ? lost(before, form) : Set.<Obstacle>of();
        if (!lost.isEmpty()) {
            return new RequisitionChange.Incomplete(lost);
        }
        if (!store.update(id, version, form)) {
            return new RequisitionChange.Stale();
        }
        if (before.state() == RequisitionState.DRAFT) {
            store.name(id, Slug.of(id, form.title()));
        }
        record(by, AuditAction.REQUISITION_CHANGED, id, String.join(", ", differences) + DETAIL_END + title(form));
        return new RequisitionChange.Saved(id);
    }

    /** Opens, pauses or closes. */
    @Transactional
    public RequisitionMove move(Actor by, RequisitionId id, int version, RequisitionState to) {
        by.mustBe(Role.HR);
        var found = store.find(id, Optional.empty());
        if (found.isEmpty()) {
            return new RequisitionMove.Stale();
        }
        var opening = found.get();
        if (!opening.state().next().contains(to)) {
            return new RequisitionMove.NoWay(opening.state(), to);
        }
        var obstacles = to == RequisitionState.OPEN ? obstacles(opening.form(), opening.target()) : Set.<Obstacle>of();
        if (!obstacles.isEmpty()) {
            return new RequisitionMove.Incomplete(obstacles);
        }
        if (!store.move(id, version, to, now())) {
            return new RequisitionMove.Stale();
        }
        record(by, action(to), id, title(opening.form()));
        return new RequisitionMove.Moved(to);
    }

    /** Publishes what the job asks for as the next version. Profiles that were read keep the version they were read with. */
    @Transactional
    public TargetChange publish(Actor by, RequisitionId id, int version, TargetForm wanted) {
        by.mustBe(Role.HR);
        var found = store.find(id, Optional.empty());
        if (found.isEmpty()) {
            return new TargetChange.Stale();
        }
        if (found.get().state() == RequisitionState.CLOSED) {
            return new TargetChange.Closed();
        }
        var current = found.get().target().flatMap(targets::find);
        if (current.filter(target -> TargetForm.of(target).equals(wanted)).isPresent()) {
            return new TargetChange.Same();
        }
        return store.claim(id, version)
                ? new TargetChange.Published(aim(by, id, wanted).number())
                : new TargetChange.Stale();
    }

    public Optional<Requisition> find(Actor by, RequisitionId id) {
        return store.find(id, readingAs(by));
    }

    /** One page of a list, read in one query; titles are ordered as a reader of the language sees them. */
    public List<RequisitionRow> page(
            Actor by,
            RequisitionFilter filter,
            RequisitionSort sort,
            boolean descending,
            Language language,
            int offset,
            int limit) {
        return store.page(filter, readingAs(by), sort, descending, language, offset, limit);
    }

    /** The next ones in the order of their ids, whole, for whoever reads them all. */
    public List<Requisition> after(Actor by, RequisitionFilter filter, RequisitionId last, int limit) {
        return store.after(filter, readingAs(by), last, limit);
    }

    public int count(Actor by, RequisitionFilter filter) {
        return store.count(filter, readingAs(by));
    }

    /** Every version of what the job asks for, the newest first. */
    public List<TargetProfile> targets(Actor by, RequisitionId id) {
        return find(by, id)
                .flatMap(Requisition::target)
                .flatMap(targets::find)
                .map(target -> targets.versions(target.code()))
                .orElse(List.of());
    }

    /** How many candidates these have, as far as the actor may read them. */
    public Map<RequisitionId, CandidateCounts.Count> candidates(Actor by, Collection<RequisitionId> openings) {
        var readable = readingAs(by)
                .<Collection<RequisitionId>>map(lead -> store.led(openings, lead))
                .orElse(openings);
        return counts.stream().findFirst().map(told -> told.of(readable)).orElse(Map.of());
    }

    private RequisitionId add(
            RequisitionForm form,
            InstrumentVersionId instrument,
            RequisitionState state,
            boolean demo,
            List<StageForm> wanted) {
        var added = store.insert(form, instrument, state, demo, now());
        stages.write(added, wanted);
        store.name(added, Slug.of(added, form.title()));
        return added;
    }

    /** The versions of one opening share a code. */
    private TargetProfile aim(Actor by, RequisitionId id, TargetForm wanted) {
        var opening = store.find(id, Optional.empty()).orElseThrow();
        var code =
                opening.target().flatMap(targets::find).map(TargetProfile::code).orElse("opening-" + id.value());
        var published =
                targets.publish(by, code, opening.form().title(), opening.demo(), wanted.bounds(), wanted.panel());
        store.aim(id, published.id());
        aimed.fire(new OpeningAimed(id));
        return published;
    }

    /** What an opening would lack after a change, and does not lack now. */
    private Set<Obstacle> lost(Requisition opening, RequisitionForm changed) {
        var lost = obstacles(changed, opening.target());
        lost.removeAll(obstacles(opening.form(), opening.target()));
        return lost;
    }

    private Set<Obstacle> obstacles(RequisitionForm form, Optional<TargetProfileId> target) {
        var obstacles = EnumSet.noneOf(Obstacle.class);
        if (form.description().isEmpty()) {
            obstacles.add(Obstacle.DESCRIPTION);
        }
        if (target.isEmpty()) {
            obstacles.add(Obstacle.TARGET);
        }
        if (form.closesOn().filter(today()::isAfter).isPresent()) {
            obstacles.add(Obstacle.CLOSING_DATE);
        }
        return obstacles;
    }

    private static AuditAction action(RequisitionState to) {
        return switch (to) {
            case DRAFT -> AuditAction.REQUISITION_DRAFTED;
            case OPEN -> AuditAction.REQUISITION_OPENED;
            case PAUSED -> AuditAction.REQUISITION_PAUSED;
            case CLOSED -> AuditAction.REQUISITION_CLOSED;
        };
    }

    /** HR reads all; a supervisor, the openings of the teams they lead. */
    private static Optional<PersonId> readingAs(Actor by) {
        by.mustBe(Role.HR, Role.SUPERVISOR);
        return by.is(Role.HR) ? Optional.empty() : Optional.of(by.person());
    }

    private void record(Actor by, AuditAction action, RequisitionId id, String detail) {
        audit.record(AuditEvent.of(by.audited(), action)
                .about("requisition", id.value())
                .withDetail(detail));
    }

    private static String title(RequisitionForm form) {
        return form.title().in(Language.ENGLISH);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), config.zone());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
