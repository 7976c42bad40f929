package org.miyar.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.miyar.audit.AuditAction;
import org.miyar.audit.AuditEvent;
import org.miyar.audit.AuditTrail;
import org.miyar.identity.Actor;
import org.miyar.identity.Role;
import org.miyar.kernel.Language;
import org.miyar.sitting.SittingId;

/** Profiles in words, for the people of HR. Nobody reads one without a trace: looking and taking away are both audited. */
@ApplicationScoped
public class Reports {
    private static final Set<AuditAction> READING = Set.of(AuditAction.PROFILE_VIEWED, AuditAction.EXPORTED);

    private final Profiles profiles;
    private final TargetProfiles targets;
    private final ReportSources sources;
    private final AuditTrail audit;

    @Inject
    Reports(Profiles profiles, TargetProfiles targets, ReportSources sources, AuditTrail audit) {
        this.profiles = profiles;
        this.targets = targets;
        this.sources = sources;
        this.audit = audit;
    }

    /** The report to look at; empty if there is no such result. */
    @Transactional
    public Optional<Report> view(Actor by, SittingId sitting, Optional<TargetProfileId> target, Language language) {
        return report(by, sitting, target, language, AuditAction.PROFILE_VIEWED);
    }

    /** The report to take away on paper or as a file; empty if there is no such result. */
    @Transactional
    public Optional<Report> export(Actor by, SittingId sitting, Optional<TargetProfileId> target, Language language) {
        return report(by, sitting, target, language, AuditAction.EXPORTED);
    }

    /** The version of the result that the actor opened or took away last; empty if they have not. */
    public Optional<ProfileVersion> lastRead(Actor by, SittingId sitting) {
        by.mustBe(Role.HR);
        return audit.last(by.person(), READING, new AuditEvent.Subject("sitting", sitting.value()))
                .flatMap(at -> profiles.version(sitting, at));
    }

    /** What produced that version, in words. */
    public String describe(Actor by, ProfileVersion version, Language language) {
        by.mustBe(Role.HR);
        return sources.describe(version, language);
    }

    /**
     * The competencies that ask for practice, the largest shortfall first, a few at most: scales below what the job asks for, else the
     * lowest. For what is laid out for somebody in the unit of work that hires them; no number leaves here.
     */
    public List<String> toPractise(SittingId sitting, Optional<TargetProfileId> target) {
        return profiles.of(sitting)
                .map(profile -> sources.toPractise(
                        profile, target.flatMap(targets::find).flatMap(each -> profiles.fit(profile, each))))
                .orElse(List.of());
    }

    private Optional<Report> report(
            Actor by, SittingId sitting, Optional<TargetProfileId> targetId, Language language, AuditAction action) {
        by.mustBe(Role.HR);
        return profiles.of(sitting).map(profile -> {
            audit.record(AuditEvent.of(by.audited(), action)
                    .about("sitting", sitting.value())
                    .withDetail(language.tag()));
            var target = targetId.flatMap(targets::find);
            return sources.write(profile, target, target.flatMap(each -> profiles.fit(profile, each)), language);
        });
    }
}
