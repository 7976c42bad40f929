package org.miyar.application;

import java.util.regex.Pattern;
import org.miyar.testkit.TestMiyar;

/** Reads the link in the newest letter about somebody's own record. */
public final class OwnRecordLinks {
    private static final Pattern LINK = Pattern.compile("/mine\\?lang=..#([A-Za-z0-9_-]{43})");

    private OwnRecordLinks() {}

    public static String sentTo(TestMiyar miyar, String address) {
        var body = miyar.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select body from outbox_mail where recipient = ? order by id desc limit 1")
                        .bind(0, address)
                        .mapTo(String.class)
                        .one());
        var link = LINK.matcher(body);
        if (!link.find()) {
            throw new AssertionError("No link in the letter to " + address);
        }
        return link.group(1);
    }
}
