package org.miyar.insight.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.miyar.insight.Demographics;
import org.miyar.kernel.PersonId;
import org.miyar.platform.json.JsonPart;
import org.miyar.recruiting.demo.DemoMade;

/**
 * Switches the voluntary questions on and lets most of those who have submitted tell something: by chance, in the shares of
 * {@code db/seed/demo/demographics.json}, and unrelated to how they answered and how far they came.
 */
@ApplicationScoped
class DemoDemographics {
    private static final String FILE = "/db/seed/demo/demographics.json";
    private static final String GENERATOR = "L64X128MixRandom";

    private final Demographics demographics;

    @Inject
    DemoDemographics(Demographics demographics) {
        this.demographics = demographics;
    }

    void tell(@Observes DemoMade made) {
        var file = JsonPart.shipped(FILE).only("reason", "seed", "tell", "leaveOut", "shares");
        for (var asking : demographics.questions(made.hr())) {
            demographics.ask(
                    made.hr(),
                    asking.question().code(),
                    asking.version(),
                    true,
                    file.field("reason").text());
        }
        var random =
                RandomGeneratorFactory.of(GENERATOR).create(file.field("seed").whole());
        double tell = file.field("tell").decimal(0, 1);
        var told = new LinkedHashMap<PersonId, Map<String, String>>();
        demographics.simulated(made.job()).forEach(person -> {
            if (random.nextDouble() < tell) {
                told.put(person, choices(file, random));
            }
        });
        demographics.takeOver(told);
    }

    private Map<String, String> choices(JsonPart file, RandomGenerator random) {
        var chosen = new LinkedHashMap<String, String>();
        double leaveOut = file.field("leaveOut").decimal(0, 1);
        file.field("shares").fields().forEach((question, shares) -> {
            if (random.nextDouble() >= leaveOut) {
                chosen.put(question, choice(shares, random));
            }
        });
        return chosen;
    }

    private static String choice(JsonPart shares, RandomGenerator random) {
        double left = random.nextDouble();
        var last = "";
        for (var share : shares.fields().entrySet()) {
            last = share.getKey();
            left -= share.getValue().decimal(0, 1);
            if (left < 0) {
                break;
            }
        }
        return last;
    }
}
