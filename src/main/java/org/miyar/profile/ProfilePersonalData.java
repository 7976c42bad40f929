package org.miyar.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.miyar.instrument.Competencies;
import org.miyar.kernel.Language;
import org.miyar.kernel.PersonId;
import org.miyar.platform.i18n.Messages;
import org.miyar.privacy.PersonalData;
import org.miyar.privacy.RecordTerms;
import org.miyar.scoring.QualityIndex;
import org.miyar.scoring.ScaleScore;

/** Results of a person. Norms that they helped to build are counts and means, and stay. How long a result is kept the sitting says that it was made from. */
@ApplicationScoped
class ProfilePersonalData implements PersonalData, RecordTerms {
    private final ProfileStore store;
    private final Competencies competencies;
    private final Messages messages;

    @Inject
    ProfilePersonalData(ProfileStore store, Competencies competencies, Messages messages) {
        this.store = store;
        this.competencies = competencies;
        this.messages = messages;
    }

    @Override
    public Map<String, String> claims() {
        return Map.of(
                "profile_result.person_id", "result",
                "norm_version.built_by", "norm-built",
                "target_profile.created_by", "target-profile-made",
                "target_panelist.person_id", "target-profile-agreed");
    }

    @Override
    public List<Piece> export(PersonId person) {
        return Stream.concat(
                        store.newest(store.of(person)).values().stream()
                                .map(profile -> new Piece("result", fields(profile))),
                        store.madeBy(person).stream())
                .toList();
    }

    /** What a scale measures, and what a signal looks at. */
    @Override
    public Optional<String> term(String kind, String code, Language language) {
        if (!kind.equals("result")) {
            return Optional.empty();
        }
        return competencies
                .find(code)
                .map(measured -> measured.name().in(language))
                .or(() -> Arrays.stream(QualityIndex.values())
                        .filter(index -> index.name().equals(code))
                        .findFirst()
                        .map(index -> messages.text(language, QualityWords.key(index))));
    }

    private static Map<String, String> fields(Profile profile) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("sitting", Long.toString(profile.sitting().value()));
        fields.put("scoredAt", profile.scoredAt().toString());
        for (ScaleScore score : profile.scales()) {
            score.raw().mean().ifPresent(raw -> fields.put(score.scale() + ".raw", Double.toString(raw)));
            score.t().ifPresent(t -> fields.put(score.scale() + ".t", Double.toString(t)));
        }
        for (var signal : profile.quality().signals()) {
            signal.value().ifPresent(value -> fields.put(signal.index().name(), Double.toString(value)));
        }
        return fields;
    }

    /** Whoever built a norm or set a target stays named by a row that names nobody any more. */
    @Override
    public void erase(PersonId person) {
        store.delete(person);
    }
}
