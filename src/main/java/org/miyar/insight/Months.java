package org.miyar.insight;

import java.time.YearMonth;

/** The months of application from the first to the last. */
public record Months(YearMonth first, YearMonth last) {
    /** From numbers of the form year · 100 + month. */
    static Months of(int first, int last) {
        return new Months(month(first), month(last));
    }

    private static YearMonth month(int number) {
        return YearMonth.of(number / 100, number % 100);
    }

    boolean covers(int month) {
        var asked = month(month);
        return !asked.isBefore(first) && !asked.isAfter(last);
    }

    int lastNumber() {
        return last.getYear() * 100 + last.getMonthValue();
    }

    /** The period in addresses, such as {@code 2026-09..2026-10}. */
    public String code() {
        return first + ".." + last;
    }
}
