package org.miyar.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.miyar.kernel.PersonId;

class AgreementTest {
    private static RatingSheet sheet(int... values) {
        return new RatingSheet(
                new PersonId(1),
                "Somebody",
                Optional.of(Instant.EPOCH),
                IntStream.range(0, values.length)
                        .mapToObj(i -> new Rating(i + 1, OptionalInt.of(values[i]), ""))
                        .toList());
    }

    private static Agreement of(int[]... sheets) {
        return Agreement.of(Arrays.stream(sheets).map(AgreementTest::sheet).toList());
    }

    @Test
    void one_interviewer_agrees_with_nobody() {
        assertThat(Agreement.of(List.of())).isEqualTo(new Agreement.OfFew());
        assertThat(of(new int[] {1, 2, 3})).isEqualTo(new Agreement.OfFew());
    }

    @Test
    void two_differ_by_so_much_on_average_and_on_so_many_questions_by_two_points() {
        assertThat(of(new int[] {1, 3, 5, 4}, new int[] {3, 3, 4, 1})).isEqualTo(new Agreement.OfTwo(4, 1.5, 2));
    }

    @Test
    void three_and_more_have_an_intraclass_correlation_with_its_interval() {
        var agreement =
                (Agreement.OfMany) of(new int[] {1, 2, 4, 5, 3}, new int[] {1, 2, 4, 5, 3}, new int[] {2, 2, 4, 5, 3});
        assertThat(agreement.questions()).isEqualTo(5);
        assertThat(agreement.interviewers()).isEqualTo(3);
        // By hand: mean squares 6.5667 of questions, 0.0667 of interviewers, 0.0667 left; 6.5 / (6.5667 + 2 · 0.0667 +
        // 0).
        assertThat(agreement.icc()).isCloseTo(0.9701, within(1e-4));
        assertThat(agreement.interval().contains(agreement.icc())).isTrue();
        assertThat(agreement.strength()).isIn(Agreement.Strength.GOOD, Agreement.Strength.EXCELLENT);
    }

    @Test
    void ratings_that_do_not_vary_have_no_coefficient() {
        assertThat(of(new int[] {3, 3, 3}, new int[] {3, 3, 3}, new int[] {3, 3, 3}))
                .isEqualTo(new Agreement.WithoutSpread(3, 3));
    }

    @Test
    void chance_is_called_unsure() {
        var agreement = (Agreement.OfMany) of(new int[] {1, 5, 2, 4}, new int[] {4, 1, 5, 2}, new int[] {3, 3, 1, 5});
        assertThat(agreement.strength()).isEqualTo(Agreement.Strength.UNSURE);
    }
}
