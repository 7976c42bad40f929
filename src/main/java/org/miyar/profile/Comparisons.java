package org.miyar.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.miyar.audit.AuditAction;
import org.miyar.audit.AuditEvent;
import org.miyar.audit.AuditTrail;
import org.miyar.identity.Actor;
import org.miyar.identity.Role;
import org.miyar.kernel.Language;
import org.miyar.platform.config.Config;
import org.miyar.platform.i18n.Messages;
import org.miyar.sitting.SittingId;

/** Several people's profiles side by side, for the people of HR. Each of them is audited as read, as it is. */
@ApplicationScoped
public class Comparisons {
    private final Profiles profiles;
    private final TargetProfiles targets;
    private final ReportSources sources;
    private final AuditTrail audit;
    private final Messages messages;
    private final Config config;

    @Inject
    Comparisons(
            Profiles profiles,
            TargetProfiles targets,
            ReportSources sources,
            AuditTrail audit,
            Messages messages,
            Config config) {
        this.profiles = profiles;
        this.targets = targets;
        this.sources = sources;
        this.audit = audit;
        this.messages = messages;
        this.config = config;
    }

    /**
     * The profiles of these sittings in this order; a sitting without a result is left out.
     *
     * <p>Throws {@link IllegalArgumentException} for fewer than two or more than five.
     *
     * @param target the one version that everybody is compared with
     */
    @Transactional
    public Comparison view(Actor by, List<SittingId> sittings, Optional<TargetProfileId> target, Language language) {
        return compare(by, sittings, target, language, AuditAction.PROFILE_VIEWED);
    }

    /** The same to take away on paper or as a file. */
    @Transactional
    public Comparison export(Actor by, List<SittingId> sittings, Optional<TargetProfileId> target, Language language) {
        return compare(by, sittings, target, language, AuditAction.EXPORTED);
    }

    private Comparison compare(
            Actor by,
            List<SittingId> sittings,
            Optional<TargetProfileId> target,
            Language language,
            AuditAction action) {
        by.mustBe(Role.HR);
        if (sittings.size() < Comparison.FEWEST || sittings.size() > Comparison.MOST) {
            throw new IllegalArgumentException("Cannot compare " + sittings.size() + " people");
        }
        var wanted = target.flatMap(targets::find);
        var people = sittings.stream()
                .flatMap(sitting -> profiles.of(sitting).stream())
                .map(profile -> read(profile, wanted, language))
                .toList();
        people.forEach(person -> audit.record(AuditEvent.of(by.audited(), action)
                .about("sitting", person.profile().sitting().value())
                .withDetail(language.tag())));
        var words = new ComparisonWords(new Wording(messages, language, config.zone()), people);
        return new Comparison(
                people.stream().map(ComparisonWords.Person::report).toList(),
                words.differences(),
                wanted.isPresent() ? words.pairs() : List.of());
    }

    private ComparisonWords.Person read(Profile profile, Optional<TargetProfile> target, Language language) {
        var fit = target.flatMap(each -> profiles.fit(profile, each));
        return new ComparisonWords.Person(profile, fit, sources.write(profile, target, fit, language));
    }
}
