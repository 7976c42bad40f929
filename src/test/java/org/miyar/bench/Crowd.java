package org.miyar.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jdbi.v3.core.Jdbi;
import org.miyar.identity.Actor;
import org.miyar.identity.Organisation;
import org.miyar.identity.Organisations;
import org.miyar.identity.People;
import org.miyar.identity.Role;
import org.miyar.instrument.Instruments;
import org.miyar.kernel.EmailAddress;
import org.miyar.kernel.Language;
import org.miyar.kernel.LocalizedText;
import org.miyar.platform.boot.Miyar;
import org.miyar.platform.config.Config;
import org.miyar.sitting.Invitations;

/** Applicants who exist in a database before its server is started: invited through the use cases, without a port. */
final class Crowd {
    private static final String INSTRUMENT = "customer-service-profile";

    private Crowd() {}

    /** Invites so many people; the tokens of their links. */
    static List<String> invite(Map<String, String> settings, int count) throws Exception {
        try (var miyar = open(settings);
                var threads = Executors.newFixedThreadPool(8)) {
            var name = new LocalizedText("منظمة", "سازمان", "Organisation");
            miyar.bean(Organisations.class).found(new Organisation(name, new EmailAddress("bench@example.org"), true));
            var people = miyar.bean(People.class);
            var invitations = miyar.bean(Invitations.class);
            var instrument = miyar.bean(Instruments.class)
                    .latest(INSTRUMENT)
                    .orElseThrow()
                    .id();
            var recruiter =
                    new Actor(people.add("Bench", Optional.empty(), Language.ENGLISH, true), "Bench", Set.of(Role.HR));
            Callable<String> one = () -> {
                var person = people.add("Bench", Optional.empty(), Language.ENGLISH, true);
                return invitations
                        .invite(recruiter, person, instrument, "bench")
                        .token();
            };
            var tokens = new ArrayList<String>();
            for (var made : threads.invokeAll(Collections.nCopies(count, one))) {
                tokens.add(made.get());
            }
            return tokens;
        }
    }

    /** Holds the rows of the database against what each applicant was told; tokens and applicants go in pairs. */
    static void compare(Map<String, String> settings, List<String> tokens, List<Applicant> applicants) {
        var rows = new HashMap<String, Phone.Answer>();
        try (var miyar = open(settings)) {
            miyar.bean(Jdbi.class)
                    .useHandle(handle -> handle.createQuery("""
                            select token_hash, item, choice, sequence
                            from answer join invitation on invitation.sitting_id = answer.sitting_id
                            """)
                            .map((row, context) -> rows.put(
                                    HexFormat.of().formatHex(row.getBytes(1)) + row.getString(2),
                                    new Phone.Answer(row.getString(2), row.getInt(3), row.getLong(4))))
                            .list());
        }
        for (int i = 0; i < tokens.size(); i++) {
            var applicant = applicants.get(i);
            var hash = hash(tokens.get(i));
            applicant.ledger().values().forEach(answer -> {
                var row = rows.get(hash + answer.item());
                applicant.hold(answer, row == null ? -1 : row.sequence(), row == null ? -1 : row.value());
            });
        }
    }

    private static Miyar open(Map<String, String> settings) {
        return Miyar.withoutServer(Config.load(settings, Path.of("no.properties")), Clock.systemUTC());
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
